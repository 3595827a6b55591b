import { describe, expect, test } from 'vitest';
import { agentsOf, boulware, phasedConcessions, verificationFirst } from '../../src/agents/index.js';
import { account } from '../../src/report/index.js';
import { changeScenario } from '../../src/scenario/index.js';
import type { Government } from '../../src/scenario/index.js';
import { december2003 } from '../../src/scenarios/index.js';
import {
  continueTalks,
  fingerprint,
  historyFor,
  openTalks,
  replay,
  runTalks,
  sealTrace,
  verifyTrace,
  withAgent,
} from '../../src/talks/index.js';
import type {
  AsyncAgent,
  Intervention,
  Run,
  Talks,
  TalksEvent,
  TookOffice,
  Trace,
} from '../../src/talks/index.js';

const interval = { value: 0.5, low: 0.1, high: 0.9 };
/** Asks for nothing, and so takes office with another position. */
const softer = { demands: [], ambition: 0 };
const change: Government = {
  party: 'US',
  date: '2004-03-01',
  head: 'Christopher Hill',
  mandate: interval,
  parameters: softer,
};
const governed = (governments: readonly Government[], talks: Talks = december2003): Talks =>
  changeScenario(talks, { horizon: { rounds: 3 }, dynamics: { governments } });
const plain = changeScenario(december2003, { horizon: { rounds: 3 } });
const changed = governed([change]);
const written = (trace: Trace): Trace => JSON.parse(JSON.stringify(sealTrace(trace))) as Trace;
const officesIn = ({ trace }: Run): TookOffice[] =>
  trace.events.flatMap((event) => (event.type === 'tookOffice' ? [event] : []));
const run = runTalks(changed, { seed: '1' });
const inOffice = run.trace.events.findIndex(({ type }) => type === 'tookOffice');

describe('a government takes office', () => {
  test('on its day, once, with a head whom all know and a mandate that is drawn', () => {
    const [taken, ...more] = officesIn(run);
    expect(more).toEqual([]);
    expect(taken).toMatchObject({ party: 'US', head: 'Christopher Hill', government: 0, day: 90 });
    expect(run.state.public.offices).toEqual({ US: { head: 'Christopher Hill', since: 90, government: 0 } });
    const mandates = ['1', '2', '3'].map((seed) => {
      const [fact] = officesIn(runTalks(changed, { seed }))[0]!.effects;
      return fact!.kind === 'mandate' ? fact!.mandate : NaN;
    });
    expect(new Set(mandates).size).toBe(3);
    for (const mandate of mandates) expect(mandate >= 0.1 && mandate <= 0.9).toBe(true);
  });

  test('everything before it is as without it', () => {
    const { trace } = runTalks(plain, { seed: '1' });
    expect(inOffice).toBeGreaterThan(10);
    const before = (events: readonly TalksEvent[]) =>
      events.slice(1, inOffice).filter((event) => !('ahead' in event)); // but what is to come in the gap
    expect(before(run.trace.events)).toEqual(before(trace.events));
  });

  test('its parameters decide from then on, and those of the seat again under the next one', () => {
    const outcome = (governments: readonly Government[], seed: string) =>
      JSON.stringify(
        runTalks(governed(governments), { seed }).trace.events.filter(
          (event) => event.type === 'moved' && event.party === 'US',
        ),
      );
    const { mandate: _, ...same } = change;
    const { parameters: __, ...without } = same;
    const back = { ...without, date: '2004-03-02', head: 'James Kelly' };
    expect(outcome([same], '1')).not.toBe(outcome([without], '1'));
    // Both come to office before the same session: only the last one counts.
    expect(outcome([same, back], '1')).toBe(outcome([without], '1'));
  });

  test('after the last day it changes nothing', () => {
    const late = governed([{ ...change, date: '2030-01-01' }]);
    expect(runTalks(late, { seed: '1' }).trace.events).toEqual(runTalks(plain, { seed: '1' }).trace.events);
  });

  test('on the first day it is there before the first round', () => {
    const first = runTalks(governed([{ ...change, date: december2003.start }]), { seed: '1' });
    expect(officesIn(first).map(({ day }) => day)).toEqual([0]);
  });

  test('where parties act between sessions it comes on its day within the gap', () => {
    const { trace, state } = runTalks(governed([change], december2003), { seed: '1' });
    expect(verifyTrace(written(trace))).toEqual(state);
    expect(state.public.offices!.US!.since).toBe(90);
  });
});

describe('both drivers, branches and traces give the same', () => {
  const rest = async (
    trace: Trace,
    agents: Readonly<Record<string, AsyncAgent>>,
    n: number,
  ): Promise<void> => {
    const print = fingerprint(trace);
    expect(fingerprint(continueTalks(trace, n, { agents: agents as never }).runs[0]!.trace)).toBe(print);
    const session = openTalks({ trace, at: n, agents });
    await session.run();
    expect(fingerprint(session.trace)).toBe(print);
  };

  test('a session, a replay, a check of the rules', async () => {
    const session = openTalks(changed, { seed: '1' });
    await session.run();
    expect(fingerprint(session.trace)).toBe(fingerprint(run.trace));
    const saved = written(run.trace);
    expect(saved.format).toBe('six-party-trace/2');
    expect(verifyTrace(saved)).toEqual(run.state);
    expect(replay(saved)).toEqual(run.state);
    const forged = { ...saved.events[inOffice]!, head: 'nobody' } as TookOffice;
    const { chain: _, ...bare } = saved as Trace & { readonly chain?: unknown };
    expect(() => verifyTrace({ ...bare, events: saved.events.with(inOffice, forged) })).toThrow(
      expect.objectContaining({ code: 'invalid-trace' }) as Error,
    );
  });

  test('from a place before it, right after it and under it, with the agents that the trace names', async () => {
    const saved = written(run.trace);
    const agents = agentsOf(saved);
    expect(agents.US!.parameters).toEqual(december2003.agents.US!.parameters);
    for (const n of [inOffice, inOffice + 1, inOffice + 40]) await rest(saved, agents, n);
  });

  test('what an intervention puts on a seat stays there, whoever comes to office', async () => {
    const next = { ...change, date: '2004-06-01', head: 'Sung Kim' };
    const twice = governed([{ ...change, parameters: { ambition: 0 } }, next]);
    const { trace } = runTalks(twice, { seed: '1' });
    const place = trace.events.findIndex(({ type }) => type === 'tookOffice') + 5;
    for (const intervention of [
      { kind: 'replaceAgent', party: 'US', agent: verificationFirst({ ambition: 0.5 }) },
      { kind: 'liftDemand', party: 'US', issue: 'verification' },
    ] as readonly Intervention[]) {
      const agents = agentsOf(trace);
      const [branch] = continueTalks(trace, place, { agents, interventions: [intervention] }).runs;
      const saved = written(branch!.trace);
      expect(verifyTrace(saved)).toEqual(branch!.state);
      const { ambition } = agentsOf(saved).US!.parameters;
      expect(ambition).toBe(intervention.kind === 'liftDemand' ? 0 : 0.5);
      await rest(saved, agentsOf(saved), saved.events.length - 30);
      const session = openTalks({ trace, at: place, agents, interventions: [intervention] });
      await session.run();
      expect(fingerprint(session.trace)).toBe(fingerprint(saved));
      expect(branch!.state.public.offices!.US!.head).toBe('Sung Kim');
    }
  });

  test('what the rules know of a position changes with it', () => {
    const ofCaucus = changeScenario(changed, {
      dynamics: { caucus: { members: ['US', 'Japan'], cohesion: 0.5, within: true } },
    });
    const { trace, state } = runTalks(ofCaucus, { seed: '1' });
    const taken = officesIn({ trace } as Run)[0]!;
    expect(taken.position).toEqual([]);
    expect(state.private.US!.position).toEqual([]);
    expect(verifyTrace(written(trace))).toEqual(state);
  });
});

describe('who keeps a seat', () => {
  test('a policy of another model keeps its agent: a government changes head and mandate only', () => {
    for (const agent of [phasedConcessions(), boulware()]) {
      const seated = withAgent(changed, 'US', agent);
      const { parameters: _, ...rest } = change;
      expect(seated.dynamics!.governments).toEqual([rest]);
      const { trace } = runTalks(seated, { seed: '1' });
      const bare = runTalks(governed([rest], withAgent(december2003, 'US', agent)), { seed: '1' });
      expect(trace.events).toEqual(bare.trace.events);
    }
    expect(withAgent(changed, 'US', verificationFirst()).dynamics).toBe(changed.dynamics);
    expect(withAgent(changed, 'DPRK', boulware()).dynamics).toBe(changed.dynamics);
  });

  test('an agent by hand of another model keeps its parameters', async () => {
    // Without demands: what the rules know of a position is the scenario's, whoever sits there.
    const { parameters: _, ...rest } = change;
    const agents = { US: boulware() };
    const [one, other] = [governed([{ ...rest, parameters: { ambition: 0 } }]), governed([rest])].map(
      (talks) => openTalks(talks, { seed: '1', agents }),
    );
    await one!.run();
    await other!.run();
    expect(one!.trace.events).toEqual(other!.trace.events);
  });

  test('parameters that the model does not take are refused before the talks begin', () => {
    const wrong = governed([{ ...change, parameters: { e: 1, ambition: 2 } }]);
    const refused = expect.objectContaining({
      code: 'invalid-scenario',
      issues: [
        expect.objectContaining({ path: 'dynamics.governments[0].parameters.ambition' }),
        expect.objectContaining({ path: 'dynamics.governments[0].parameters.e' }),
      ],
    }) as Error;
    expect(() => runTalks(wrong, { seed: '1' })).toThrow(refused);
    expect(() => openTalks(wrong, { seed: '1' })).toThrow(refused);
  });
});

test('the others know who speaks, not with what mandate or position', () => {
  const [own, others] = ['US', 'DPRK'].map((party) =>
    historyFor(run.trace, party).events.find(({ type }) => type === 'tookOffice'),
  );
  expect(own).toMatchObject({ head: 'Christopher Hill', effects: [{ kind: 'mandate', party: 'US' }] });
  expect(others).toMatchObject({ head: 'Christopher Hill', effects: [] });
  expect(others).not.toHaveProperty('position');
});

test('the account names the head of the day', () => {
  const text = account(run);
  expect(text).toMatch(/Washington +James Kelly +plays verificationFirst/);
  expect(text).toContain(
    'Christopher Hill speaks for Washington from now on, in place of James Kelly (1 Mar',
  );
  const first = runTalks(governed([{ ...change, date: december2003.start }]), { seed: '1' });
  expect(account(first)).toMatch(/Washington +Christopher Hill +plays/);
});
