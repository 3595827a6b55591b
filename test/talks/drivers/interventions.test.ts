import { describe, expect, test } from 'vitest';
import { agentsOf, boulware, phasedConcessions, verificationFirst } from '../../../src/agents/index.js';
import { account } from '../../../src/report/index.js';
import { changeScenario } from '../../../src/scenario/index.js';
import type { Ladder, ScenarioChanges } from '../../../src/scenario/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import {
  continueTalks,
  fingerprint,
  openTalks,
  replay,
  runTalks,
  sealTrace,
  verifyTrace,
} from '../../../src/talks/index.js';
import type { Agent, Intervention, Move, Run, TalksEvent, Trace } from '../../../src/talks/index.js';

const scenario = changeScenario(december2003, { horizon: { rounds: 2 } });
const { trace } = runTalks(scenario, { seed: '1' });
const agents = agentsOf(trace);
const written = (given: Trace): Trace => JSON.parse(JSON.stringify(sealTrace(given))) as Trace;
const refused = (message: RegExp): Error =>
  expect.objectContaining({
    code: 'invalid-option',
    message: expect.stringMatching(message) as unknown,
  }) as Error;

/** Where a party is about to make a move of a kind. */
const placeOf = (party: string, kind: string): number =>
  trace.events.findIndex(
    (event) => event.type === 'moved' && event.party === party && event.move.kind === kind,
  );
const opened = trace.events.findIndex(({ type }) => type === 'roundOpened') + 1;

/** Plays on in both drivers, which must agree, and holds the trace against the rules and the account. */
async function played(n: number, interventions: readonly Intervention[]): Promise<Run> {
  const { at, runs } = continueTalks(trace, n, { agents, interventions });
  const run = runs[0]!;
  expect(run.trace.format).toBe('six-party-trace/2');
  expect(run.trace.events.slice(0, at)).toEqual(trace.events.slice(0, at));
  const saved = written(run.trace);
  expect(verifyTrace(saved)).toEqual(run.state);
  expect(replay(saved)).toEqual(run.state);
  expect(account(saved)).toContain('Changed');
  const session = openTalks({ trace, at: n, agents, interventions });
  await session.run();
  expect(fingerprint(session.trace)).toBe(fingerprint(run.trace));
  const branch = openTalks({ trace, agents }).fork(n, { interventions });
  await branch.run();
  expect(fingerprint(branch.trace)).toBe(fingerprint(run.trace));
  return run;
}
const accuse = { kind: 'signal', tone: 'accusatory', toward: 'DPRK', attend: true } as const;

describe('what can be changed at a place of the talks', () => {
  test('a move is forced', async () => {
    const n = placeOf('US', 'signal');
    const { trace: after } = await played(n, [{ kind: 'forceMove', party: 'US', move: accuse }]);
    expect(after.events[n]).toMatchObject({ type: 'intervened' });
    expect(after.events[n + 1]).toMatchObject({ type: 'moved', party: 'US', move: accuse });
    // A place between them means their end.
    expect(continueTalks(after, n + 1, { agents }).at).toBeGreaterThan(n + 1);
    expect(fingerprint(continueTalks(after, n + 1, { agents }).runs[0]!.trace)).toBe(fingerprint(after));
  });

  test('a move is forbidden: another one is made, and a forged trace is found out', async () => {
    const n = placeOf('China', 'propose');
    const { trace: after } = await played(n, [
      { kind: 'forbidMove', party: 'China', move: 'propose', instead: { kind: 'close' } },
    ]);
    expect(after.events[n + 1]).toMatchObject({ type: 'moved', party: 'China', move: { kind: 'close' } });
    const events: TalksEvent[] = [...after.events.slice(0, n + 1), trace.events[n]!];
    expect(() => verifyTrace({ ...after, events })).toThrow(
      expect.objectContaining({
        code: 'invalid-trace',
        issues: [expect.objectContaining({ path: `events[${n + 1}]` })],
      }) as Error,
    );
    const hand = openTalks({ trace, at: n, agents: { ...agents, China: null } });
    hand.intervene({ kind: 'forbidMove', party: 'China', move: 'propose', instead: { kind: 'close' } });
    expect(hand.legalMoves().some((legal) => legal.kind === 'space' && legal.of === 'propose')).toBe(false);
    const moved = trace.events[n]!;
    if (moved.type !== 'moved') throw new Error('no move');
    expect(hand.play(moved.move)).toMatchObject({ ok: false, rejection: { code: 'not-allowed' } });
    // A move that calls itself something else when it is asked again is what it was read as.
    let asked = 0;
    const double = Object.defineProperty({ ...moved.move }, 'kind', {
      get: () => (asked++ === 0 ? 'propose' : 'close'),
    });
    expect(hand.play(double)).toMatchObject({ ok: false, rejection: { code: 'not-allowed' } });
    expect(hand.play({ kind: 'close' }).ok).toBe(true);
  });

  test('a move that cannot be read is illegal under a ban too', () => {
    const n = placeOf('China', 'propose');
    const unreadable = Object.defineProperty({}, 'kind', {
      get: () => {
        throw new Error('not now');
      },
    }) as Move;
    const odd = { name: 'odd', parameters: {}, decide: () => unreadable };
    const interventions: Intervention[] = [
      { kind: 'forbidMove', party: 'China', move: 'propose', instead: { kind: 'close' } },
    ];
    expect(() => continueTalks(trace, n, { agents: { ...agents, China: odd }, interventions })).toThrow(
      expect.objectContaining({ code: 'illegal-move' }) as Error,
    );
  });

  test('an event is dropped, or added', async () => {
    const opening = trace.events[opened - 1]!;
    if (opening.type !== 'roundOpened') throw new Error('no opening');
    const id = scenario.dynamics!.hazards[0]!.id;
    const added = await played(opened, [{ kind: 'addEvent', id }]);
    expect(added.trace.events[opened + 1]).toMatchObject({ type: 'occurred', id });
    const [item] = opening.agenda;
    if (item) {
      const dropped = await played(opened, [{ kind: 'dropEvent', id: item.id }]);
      const count = (events: readonly TalksEvent[]): number =>
        events.filter((event) => event.type === 'occurred' && event.id === item.id).length;
      expect(count(dropped.trace.events.slice(0, opened + opening.agenda.length + 1))).toBe(
        opening.agenda.filter((other) => other.id === item.id).length - 1,
      );
    }
    const later = await played(placeOf('China', 'propose'), [{ kind: 'addEvent', id }]);
    expect(later.trace.events.filter(({ type }) => type === 'occurred').length).toBeGreaterThan(0);
  });

  test('a mandate is set, a demand lifted, an agent replaced', async () => {
    const n = placeOf('US', 'signal');
    await played(n, [{ kind: 'setMandate', party: 'US', mandate: 0 }]);
    expect(
      openTalks({ trace, at: n }).fork(-1, {
        interventions: [{ kind: 'setMandate', party: 'US', mandate: 0 }],
      }).state.private.US,
    ).toMatchObject({ mandate: 0, flexibility: 0 });
    await played(n, [{ kind: 'setTrust', party: 'US', in: 'DPRK', trust: 0.9 }]);
    const { trust: before } = openTalks({ trace, at: n }).state.private.US!;
    const { trust } = openTalks({ trace, at: n }).fork(-1, {
      interventions: [{ kind: 'setTrust', party: 'US', in: 'DPRK', trust: 0.9 }],
    }).state.private.US!;
    const { alpha, beta } = trust.DPRK!;
    expect(alpha / (alpha + beta)).toBeCloseTo(0.9, 12);
    expect(alpha + beta).toBeCloseTo(before.DPRK!.alpha + before.DPRK!.beta, 12);
    expect({ ...trust, DPRK: null }).toEqual({ ...before, DPRK: null });
    const [demand] = agents.US!.parameters.demands as readonly { issue: string }[];
    const lifted = await played(n, [{ kind: 'liftDemand', party: 'US', issue: demand!.issue }]);
    const replaced = await played(n, [{ kind: 'replaceAgent', party: 'US', agent: boulware() }]);
    expect(agentsOf(lifted.trace).US!.parameters.demands).not.toContainEqual(demand);
    expect(agentsOf(written(replaced.trace)).US!.name).toBe('boulware');
    const goesOn = continueTalks(replaced.trace, n + 6, { agents: agentsOf(replaced.trace) });
    expect(fingerprint(goesOn.runs[0]!.trace)).toBe(fingerprint(replaced.trace));
  });
});

describe('what a party insists on, where its private state tells that', () => {
  const ladder = (issue: string): Ladder => ({
    issue,
    bound: 'atLeast',
    rungs: [{ level: 1, firmness: 'never' }],
  });
  const laddersOf = (run: Run, party: string) =>
    run.state.private[party]!.position?.map(({ issue }) => issue);
  /** Futures of two rounds of a changed December 2003, from where the US has to make its first statement. */
  const futures = (changes: ScenarioChanges, interventions: readonly Intervention[], at?: number) => {
    const talks = changeScenario(scenario, changes as ScenarioChanges<Agent>);
    const before = runTalks(talks, { seed: '1' }).trace;
    const n = before.events.findIndex((event) => event.type === 'moved' && event.party === 'US');
    const { runs } = continueTalks(before, at ?? n, { agents: agentsOf(before), interventions });
    const saved = written(runs[0]!.trace);
    expect(verifyTrace(saved)).toEqual(runs[0]!.state);
    const goesOn = continueTalks(saved, n + 8, { agents: agentsOf(saved) }).runs[0]!.trace;
    expect(fingerprint(goesOn)).toBe(fingerprint(saved));
    return runs[0]!;
  };
  const own: ScenarioChanges = {
    parties: { US: { position: [ladder('rollback'), ladder('verification')] } },
  };
  const within: ScenarioChanges = { dynamics: { caucus: { within: true } } };

  test('of the scenario: a demand is lifted there, and another agent has to keep to it', () => {
    const lifted = futures(own, [{ kind: 'liftDemand', party: 'US', issue: 'rollback' }]);
    expect(laddersOf(lifted, 'US')).toEqual(['verification']);
    // One that the agent has, but not the scenario, was never in force.
    const lift: Intervention = { kind: 'liftDemand', party: 'US', issue: 'security' };
    expect(() => futures(own, [lift])).toThrow(refused(/US insists on nothing of security/));
    const replaced = futures(own, [{ kind: 'replaceAgent', party: 'US', agent: phasedConcessions() }]);
    expect(laddersOf(replaced, 'US')).toEqual(['rollback', 'verification']);
    expect(JSON.stringify(replaced.trace.events)).not.toContain('"position":{"party"');
  });

  test('of a seat: it changes with the agent', () => {
    const member = scenario.dynamics!.caucus!.members[0]!;
    const first = laddersOf(runTalks(changeScenario(scenario, within as never), { seed: '1' }), member)!;
    const lifted = futures(within, [{ kind: 'liftDemand', party: member, issue: first[0]! }]);
    expect(laddersOf(lifted, member)).toEqual(first.slice(1));
    const agent = verificationFirst({
      demands: [{ issue: 'energy', bound: 'atMost', level: 0, firmness: 1 }],
    });
    const replaced = futures(within, [{ kind: 'replaceAgent', party: member, agent }]);
    expect(laddersOf(replaced, member)).toEqual(['energy']);
    const other = futures(within, [{ kind: 'replaceAgent', party: 'Russia', agent }]);
    expect(laddersOf(other, 'Russia')).toBeUndefined();
  });

  test('is among what the beginning writes: nothing of it changes before', () => {
    const lift: Intervention = { kind: 'liftDemand', party: 'US', issue: 'rollback' };
    expect(() => futures(own, [lift], 0)).toThrow(refused(/have not begun/));
    const [member] = scenario.dynamics!.caucus!.members;
    const replace: Intervention = { kind: 'replaceAgent', party: member!, agent: boulware() };
    expect(() => futures(within, [replace], 0)).toThrow(refused(/have not begun/));
  });
});

test('an intervention that does not apply, or is none, is named and changes nothing', () => {
  const n = placeOf('US', 'signal');
  const demanded = JSON.stringify(agents.China!.parameters.demands);
  const undemanded = scenario.issues.find(({ id }) => !demanded.includes(`"${id}"`))!.id;
  const bad: readonly [unknown, RegExp][] = [
    [{ kind: 'forceMove', party: 'China', move: accuse }, /"forceMove" does not apply/],
    [{ kind: 'forceMove', party: 'US', move: { kind: 'close' } }, /"forceMove" does not apply/],
    [{ kind: 'forbidMove', party: 'US', move: 'signal', instead: accuse }, /"forbidMove" does not apply/],
    [{ kind: 'dropEvent', id: scenario.dynamics!.hazards[0]!.id }, /"dropEvent" does not apply/],
    [{ kind: 'liftDemand', party: 'China', issue: undemanded }, /"liftDemand" does not apply/],
    [{ kind: 'addEvent', id: 'flood' }, /no intervention/],
    [{ kind: 'setMandate', party: 'US', mandate: 2 }, /no intervention/],
    [{ kind: 'setMandate', party: 'us', mandate: 1 }, /no intervention/],
    [{ kind: 'setTrust', party: 'US', in: 'DPRK', trust: 1 }, /no intervention/],
    [{ kind: 'setTrust', party: 'US', in: 'US', trust: 0.5 }, /"setTrust" does not apply/],
    [{ kind: 'bribe', party: 'US' }, /no intervention/],
    [null, /no intervention/],
  ];
  for (const [intervention, message] of bad) {
    const told = JSON.stringify(intervention);
    const session = openTalks({ trace, at: n, agents });
    const before = fingerprint(session.trace);
    expect(() => session.intervene(intervention as Intervention), told).toThrow(refused(message));
    expect(fingerprint(session.trace)).toBe(before);
    expect(() => continueTalks(trace, n, { agents, interventions: [intervention as Intervention] })).toThrow(
      refused(message),
    );
  }
});

test('what is no event, no move and no intervention of a trace is named, wherever one asks for it', () => {
  const n = placeOf('China', 'propose') + 1;
  const instead: Move = { kind: 'close' };
  const banned = continueTalks(trace, n - 1, {
    agents,
    interventions: [
      { kind: 'setMandate', party: 'ROK', mandate: 0.5 },
      { kind: 'forbidMove', party: 'China', move: 'propose', instead },
    ],
  }).runs[0]!.trace;
  const forged = (place: number, members: object): Trace => ({
    ...banned,
    events: banned.events.with(place, { ...banned.events[place]!, ...members } as TalksEvent),
  });
  for (const [place, members] of [
    [n, { intervention: null }],
    [n, { intervention: { kind: 'bogus', party: 'China' } }],
    [n, { type: 'bogus' }],
    [n + 1, { move: null }],
    [n + 1, { type: 'bogus' }],
  ] as const) {
    const one = forged(place, members);
    const named = expect.objectContaining({
      code: 'invalid-trace',
      issues: [expect.objectContaining({ path: `events[${place}]` })],
    }) as Error;
    expect(() => verifyTrace(one)).toThrow(named);
    for (const at of [n, n + 1, n + 2]) {
      expect(() => continueTalks(one, at, { agents })).toThrow(named);
      expect(() => openTalks({ trace: one, agents, at })).toThrow(named);
    }
    expect(Object.keys(agentsOf(one))).toEqual(Object.keys(agents));
  }
});

test('one that does not apply says what would: whose turn it is, what is about to happen', () => {
  const place = placeOf('US', 'signal');
  const other: Intervention = { kind: 'forceMove', party: 'DPRK', move: { kind: 'close' } };
  expect(() => continueTalks(trace, place, { agents, interventions: [other] })).toThrow(
    refused(/It is not DPRK's turn, but US's\./),
  );
  const drop: Intervention = { kind: 'dropEvent', id: 'famine' };
  expect(() => continueTalks(trace, place, { agents, interventions: [drop] })).toThrow(
    refused(/"famine" is not on the agenda of what is about to happen, which holds nothing\./),
  );
});
