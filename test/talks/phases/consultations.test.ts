import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mediator } from '../../../src/agents/index.js';
import type {
  Bound,
  Deal,
  Influence,
  Ladder,
  Scenario,
  ScenarioChanges,
} from '../../../src/scenario/index.js';
import { rulesOf } from '../../../src/scenario/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import type { Move, PublicState, SealedTrace, Talks, TalksState } from '../../../src/talks/index.js';
import {
  heldBox,
  historyFor,
  initialState,
  openDuties,
  pursuesDiplomacy,
  rulebookOf,
  runTalks,
  sealTrace,
  verifyTrace,
} from '../../../src/talks/index.js';
import { delaySeen } from '../../../src/talks/duties.js';
import { influencedEvent } from '../../../src/talks/phases/consultations.js';
import { boxWithin, textsOf } from '../../../src/talks/texts/texts.js';
import { dealSpaceOf, expectedGain, isWithin } from '../../../src/valuation/index.js';
import { seeds, talks } from '../arbitraries.js';
import { byHand, walk } from '../playing.js';
import { only, play, round, tiny } from '../tiny.js';

function everyDeal({ issues }: Scenario): Deal[] {
  return issues.reduce<Deal[]>(
    (deals, { options }) => deals.flatMap((deal) => options.map((_, level) => [...deal, level])),
    [[]],
  );
}

/**
 * Tells whether the rules allow a deal as a text which, where the caucus keeps to that, all members leave open; on an
 * issue where they exclude each other, which lies between their bounds.
 */
function isCommon(scenario: Scenario, state: TalksState, members: readonly string[], deal: Deal): boolean {
  const rules = rulesOf(scenario);
  const texts = textsOf(rules, state.public);
  const within = rules.caucus?.within === true;
  const boxes = members.map((id) => {
    const { position = [], flexibility, firmness } = state.private[id]!;
    return heldBox(rules, within ? position : [], flexibility, firmness);
  });
  const least = rules.issues.map((_, k) => Math.max(...boxes.map(({ min }) => min[k]!)));
  const most = rules.issues.map((_, k) => Math.min(...boxes.map(({ max }) => max[k]!)));
  const min = least.map((level, k) => (level <= most[k]! ? level : most[k]!));
  const max = most.map((level, k) => (least[k]! <= level ? level : least[k]!));
  return isWithin(dealSpaceOf(rules), boxWithin({ min, max }, texts), deal);
}

/** The greatest floor that any deal gives the members, by trying them all. */
function bestFloor(scenario: Scenario, state: TalksState, members: readonly string[]): number {
  const rules = rulesOf(scenario);
  const isSeen = rules.schedule?.sequencing.discountBy === 'seen';
  const delay = isSeen ? delaySeen(state.public) : 1;
  const gain = (id: string, deal: Deal): number =>
    expectedGain(rules, id, state.private[id]!, state.public.levels, deal, { delay });
  const common = everyDeal(scenario).filter((deal) => isCommon(scenario, state, members, deal));
  return Math.max(...common.map((deal) => Math.min(...members.map((id) => gain(id, deal)))));
}

describe('the caucus adopts the line that is best for its worst-off member', () => {
  const scenario = tiny({ dynamics: { caucus: { members: ['South', 'Broker'], cohesion: 0.5 } } });

  test('by example', () => {
    const session = byHand(scenario);
    const before = session.state;
    const [caucused] = only(round(session), 'caucused');
    expect(caucused).toMatchObject({ members: ['South', 'Broker'] });
    expect(caucused!.floor).toBeCloseTo(bestFloor(scenario, before, ['South', 'Broker']), 12);
    const rules = rulesOf(scenario);
    const gains = ['South', 'Broker'].map((id) =>
      expectedGain(rules, id, before.private[id]!, before.public.levels, caucused!.line),
    );
    expect(Math.min(...gains)).toBeCloseTo(caucused!.floor, 12);
  });

  test('in generated talks', () => {
    let lines = 0;
    let kept = 0;
    const expectLine = (generated: Talks, seed: string): void => {
      if (everyDeal(generated).length > 400) return;
      walk(generated, seed, {
        event(event, state) {
          if (event.type !== 'caucused') return;
          lines++;
          const bound = generated.parties.filter(({ id }) => (state.private[id]!.position ?? []).length > 0);
          const within = generated.dynamics!.caucus!.within === true;
          if (within && bound.some(({ id }) => event.members.includes(id))) kept++;
          expect(isCommon(generated, state, event.members, event.line)).toBe(true);
          expect(event.floor).toBeCloseTo(bestFloor(generated, state, event.members), 9);
          expect(state.public.line).toEqual(event.line);
        },
      });
    };
    fc.assert(fc.property(talks, seeds, expectLine), { numRuns: 70, seed: 32 });
    expect(lines).toBeGreaterThan(5);
    expect(kept).toBeGreaterThan(5);
  });

  test('all see the line, until the next round opens', () => {
    const session = byHand(scenario);
    expect(session.state.public.line).toBeNull();
    while (session.state.public.phase !== 'plenary') {
      const { phase } = session.state.public;
      const id = session.toAct!;
      const toward = id === 'North' ? 'South' : 'North';
      play(
        session,
        phase === 'signals'
          ? { kind: 'signal', tone: 'neutral', toward, attend: true }
          : { kind: 'consult', meetings: [] },
      );
    }
    expect(session.observe('North').public.line).toHaveLength(3);
    play(session, { kind: 'close' });
    expect(session.state.public).toMatchObject({ round: 2, line: null });
  });

  test('one member alone agrees no line', () => {
    const session = byHand(
      scenario.dynamics
        ? tiny({ dynamics: { essential: [], caucus: { members: ['North', 'South'], cohesion: 0.5 } } })
        : scenario,
    );
    const events = round(session, { signal: { South: { attend: false, leave: true } } });
    expect(only(events, 'caucused')).toEqual([]);
    expect(only(events, 'influenced')).toHaveLength(1);
  });
});

describe('the line of a caucus that keeps within what its members insist on', () => {
  const ladder = (issue: string, bound: Bound, level: number): Ladder => ({
    issue,
    bound,
    rungs: [
      { level, firmness: 0.5 },
      { level: bound === 'atLeast' ? 0 : 2, firmness: 'never' },
    ],
  });
  const lineOf = (south: readonly Ladder[], broker: readonly Ladder[], within = true): Deal => {
    const scenario = tiny({
      dynamics: { caucus: { members: ['South', 'Broker'], cohesion: 0.5, within } },
      parties: { South: { position: south }, Broker: { position: broker } },
    });
    return only(round(byHand(scenario)), 'caucused')[0]!.line;
  };

  test('is the best for the worst-off member among what all of them leave open', () => {
    expect(lineOf([], []).slice(0, 2)).toEqual([2, 0]);
    expect(lineOf([ladder('arms', 'atMost', 1)], [ladder('aid', 'atLeast', 2)]).slice(0, 2)).toEqual([1, 2]);
    expect(lineOf([ladder('arms', 'atMost', 1)], [], false).slice(0, 2)).toEqual([2, 0]);
  });

  test('lies between their bounds where they exclude each other', () => {
    const line = lineOf([ladder('aid', 'atMost', 0)], [ladder('aid', 'atLeast', 1)]);
    expect(line[1]).toBeLessThanOrEqual(1);
    expect(lineOf([ladder('arms', 'atMost', 0)], [ladder('arms', 'atLeast', 1)])[0]).toBe(1);
  });

  test('keeps to what the rules allow as well, and is none where they allow no text', () => {
    const constraint = {
      when: { issue: 'order', atLeast: 0 },
      then: { issue: 'order', atLeast: 1 },
    } as const;
    const caucus = { members: ['South', 'Broker'], cohesion: 0.5, within: true };
    const of = (position: readonly Ladder[]) =>
      only(
        round(
          byHand(tiny({ constraints: [constraint], dynamics: { caucus }, parties: { South: { position } } })),
        ),
        'caucused',
      ).map(({ line }) => line);
    expect(of([ladder('arms', 'atMost', 1)])).toEqual([[1, 0, 1]]);
    const never: Ladder = { issue: 'order', bound: 'atMost', rungs: [{ level: 0, firmness: 'never' }] };
    expect(of([never])).toEqual([]);
  });

  test('gives way as they grow flexible', () => {
    const position = [ladder('arms', 'atMost', 1)];
    const scenario = tiny({
      dynamics: { caucus: { members: ['South', 'Broker'], cohesion: 0.5, within: true } },
      parties: { South: { position, flexibility: 0.6 } },
    });
    expect(only(round(byHand(scenario)), 'caucused')[0]!.line[0]).toBe(2);
  });

  test('keeps within what their agents insist on; a trace of it verifies without them', () => {
    const demands = [{ issue: 'arms', bound: 'atMost', level: 1, firmness: 1 }] as const;
    const agents = Object.fromEntries(
      ['North', 'South', 'Broker'].map((id) => [id, mediator({ demands: id === 'South' ? demands : [] })]),
    );
    const caucus = { members: ['South', 'Broker'], cohesion: 0.5, within: true };
    const { trace, state } = runTalks({ ...tiny({ dynamics: { caucus } }), agents } as Talks, { seed: '1' });
    const lines = only(trace.events, 'caucused').map(({ line }) => line[0]);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.every((level) => level! <= 1)).toBe(true);
    const saved = JSON.parse(JSON.stringify(sealTrace(trace))) as SealedTrace;
    expect(saved.format).toBe('six-party-trace/2');
    expect(verifyTrace(saved)).toEqual(state);
    expect(saved.scenario.agents.South!.position).toHaveLength(1);
    expect(saved.scenario.agents.North).not.toHaveProperty('position');
    const forged = { ...saved.scenario.agents.South!, position: [] };
    const scenario = { ...saved.scenario, agents: { ...saved.scenario.agents, South: forged } };
    expect(() => verifyTrace({ ...saved, scenario })).toThrow(
      expect.objectContaining({ code: 'invalid-trace' }) as Error,
    );
  });
});

describe('bilateral meetings', () => {
  const session = byHand(tiny());
  const meeting = { with: 'North', urge: 0.875, disclose: ['arms'] };
  const events = round(session, { meet: { South: [meeting] } });
  const consulted = events.findIndex(
    (event) => event.type === 'moved' && event.move.kind === 'consult' && event.party === 'South',
  );
  const after = session.at(session.trace.events.length - events.length + consulted + 1);

  test('leave the partner with the urging and what was disclosed', () => {
    expect(after.private.North!.urgings).toEqual({ South: 0.875 });
    expect(after.private.North!.disclosed).toEqual({ South: ['arms'] });
  });

  test('tell all others that they took place, and no more', () => {
    expect(after.public.meetings).toEqual([{ party: 'South', with: 'North' }]);
    expect(JSON.stringify(after.public)).not.toContain('0.875');
    for (const id of ['South', 'Broker']) {
      expect(after.private[id]!.urgings).toEqual({});
      expect(after.private[id]!.disclosed).toEqual({});
    }
  });

  test('carry on what others have told, to who has heard nothing of it yet, and nothing else', () => {
    const going = byHand(tiny({ horizon: { rounds: 2 } }));
    round(going, {
      meet: {
        North: [{ with: 'Broker', disclose: ['arms'] }],
        Broker: [{ with: 'South', carries: ['North'] }],
      },
    });
    expect(going.state.private.South!.disclosed).toEqual({ North: ['arms'] });
    round(going, {
      meet: {
        North: [{ with: 'Broker', disclose: ['aid'] }],
        Broker: [{ with: 'South', carries: ['North'], disclose: ['order'] }],
      },
    });
    expect(going.state.private.Broker!.disclosed).toEqual({ North: ['aid'] });
    expect(going.state.private.South!.disclosed).toEqual({ North: ['arms'], Broker: ['order'] });
    const { trace } = going;
    expect(trace.format).toBe('six-party-trace/2');
    expect(verifyTrace(sealTrace(trace))).toEqual(going.state);
    const of = (party: string) =>
      JSON.stringify(historyFor(trace, party).events.filter((event) => event.type === 'moved'));
    expect(['North', 'South', 'Broker'].map((id) => of(id).includes('carries'))).toEqual([false, true, true]);
  });

  test.each([
    ['of nobody', ['West']],
    ['of whom it has not been told', ['South']],
    ['of the one it meets', ['North']],
    ['no list', 'North'],
  ])('carry no news %s', (_, carries) => {
    const going = byHand(tiny());
    round(going, { meet: { North: [{ with: 'Broker', disclose: ['arms'] }] } });
    const toward = (id: string) => (id === 'North' ? 'South' : 'North');
    while (going.toAct !== 'Broker' || going.state.public.phase === 'signals') {
      const signal: Move = { kind: 'signal', tone: 'neutral', toward: toward(going.toAct!), attend: true };
      play(going, going.state.public.phase === 'signals' ? signal : { kind: 'consult', meetings: [] });
    }
    const meeting = { with: 'North', urge: 0.5, disclose: [], carries };
    const move = { kind: 'consult', meetings: [meeting] } as never;
    expect(going.play(move)).toMatchObject({
      ok: false,
      rejection: { code: carries === 'North' ? 'out-of-range' : 'not-allowed' },
    });
  });

  test('of a round are over with it; what was disclosed stays known, until something else is', () => {
    expect(session.state.public).toMatchObject({ round: 2, meetings: [] });
    expect(session.state.private.North).toMatchObject({ urgings: {}, disclosed: { South: ['arms'] } });
    round(session, { meet: { South: [{ with: 'North', disclose: ['aid', 'arms'] }] } });
    expect(session.state.private.North!.disclosed).toEqual({ South: ['aid', 'arms'] });
    round(session, { meet: { South: [{ with: 'North', disclose: [] }] } });
    expect(session.state.private.North!.disclosed).toEqual({ South: ['aid', 'arms'] });
    expect(openDuties(session.state.public, 'North')).toEqual([]);
  });
});

/** Flexibility of a party after the step, if this is what it was urged and how things stand. */
function after(
  scenario: Parameters<typeof rulebookOf>[0],
  party: string,
  own: Partial<TalksState['private'][string]>,
  now: Partial<PublicState> = {},
): number {
  const book = rulebookOf(scenario);
  const state = initialState(book, '1');
  const changed: TalksState = {
    ...state,
    public: { ...state.public, ...now },
    private: { ...state.private, [party]: { ...state.private[party]!, ...own } },
  };
  const event = influencedEvent(book, changed);
  if (event?.type !== 'influenced') throw new Error('no influence');
  return event.flexibility[party]!;
}

const US = december2003.parties.find(({ id }) => id === 'US')!;
const start = { flexibility: 0.3, mandate: 1 };

/** How much more flexible the US becomes by one voice for flexibility. */
function pull(voice: string, now: Partial<PublicState> = {}): number {
  const still = after(december2003, 'US', { ...start, urgings: {} }, now);
  return after(december2003, 'US', { ...start, urgings: { [voice]: 1 } }, now) - still;
}

describe('whose word weighs in Washington (December 2003)', () => {
  const attending = { signals: { US: { tone: 'neutral', toward: 'DPRK', attend: true } } } as const;
  const absent = { signals: { US: { tone: 'neutral', toward: 'DPRK', attend: false } } } as const;

  test('C27: Seoul has an impact, and Beijing more', () => {
    const { weights } = US.influence!;
    expect(weights.China!).toBeGreaterThan(weights.ROK!);
    expect(weights.ROK!).toBeGreaterThan(0);
    expect(pull('China', attending)).toBeGreaterThan(pull('ROK', attending));
    expect(pull('ROK', attending)).toBeGreaterThan(0);
  });

  test.each([
    ['its capital vetoes', { vetoes: { US: 10 }, day: 5, ...attending }],
    ['it stays away', absent],
    ['it has left', { left: ['US'], ...attending }],
  ])('C28: Seoul is not heard while Washington has abandoned diplomacy: %s', (_, now) => {
    expect(pursuesDiplomacy({ ...initialState(rulebookOf(december2003), '1').public, ...now }, 'US')).toBe(
      false,
    );
    expect(pull('ROK', now)).toBe(0);
    // Beijing is; under a veto the mandate is 0 and nothing moves.
    if ('vetoes' in now) expect(pull('China', now)).toBe(0);
    else expect(pull('China', now)).toBeGreaterThan(0);
  });

  test('C28: it is heard again once the veto has run out', () => {
    expect(pull('ROK', { vetoes: { US: 10 }, day: 10, ...attending })).toBeGreaterThan(0);
  });

  test('what others tell Seoul, and Seoul others, does not depend on that', () => {
    const at = (now: Partial<PublicState>): number =>
      after(december2003, 'Japan', { flexibility: 0.1, mandate: 1, urgings: { ROK: 1 } }, now);
    expect(at(absent)).toBe(at(attending));
  });
});

describe('the step: φ ← (1 − s) φ + s Σ W m, within [0, mandate]', () => {
  const unit = fc.double({ min: 0, max: 1, noNaN: true });
  const cases = fc.record({
    susceptibility: fc.oneof(unit, fc.constantFrom(0, 1)),
    weights: fc.tuple(unit, unit).map(([all, share]) => ({ South: all * share, Broker: all * (1 - share) })),
    flexibility: unit,
    mandate: unit,
    urgings: fc.record(
      { South: fc.oneof(unit, fc.constantFrom(0, 1)), Broker: fc.oneof(unit, fc.constantFrom(0, 1)) },
      { requiredKeys: [] },
    ),
  });
  const stepOf = ({
    susceptibility,
    weights,
    flexibility,
    mandate,
    urgings,
  }: {
    susceptibility: number;
    weights: Record<string, number>;
    flexibility: number;
    mandate: number;
    urgings: Record<string, number>;
  }): number => {
    const row: Influence = { susceptibility, weights };
    const parties = { North: { influence: row } } as ScenarioChanges['parties'];
    return after(tiny({ parties: parties! }), 'North', {
      flexibility: flexibility * mandate,
      mandate,
      urgings,
    });
  };

  test('as the formula has it, with silence leaving a party where it is', () => {
    fc.assert(
      fc.property(cases, (drawn) => {
        const { susceptibility: s, weights, mandate } = drawn;
        const phi = drawn.flexibility * mandate;
        const heard = Object.entries(drawn.urgings);
        const weight = (id: string): number => weights[id as 'South' | 'Broker'];
        const own = 1 - heard.reduce((sum, [id]) => sum + weight(id), 0);
        const target = own * phi + heard.reduce((sum, [id, urge]) => sum + weight(id) * urge, 0);
        const moved = stepOf(drawn);
        expect(moved).toBeCloseTo(Math.min(mandate, (1 - s) * phi + s * target), 12);
        expect(moved).toBeGreaterThanOrEqual(0);
        expect(moved).toBeLessThanOrEqual(mandate);
        if (heard.length === 0) expect(moved).toBe(phi);
      }),
      { numRuns: 300, seed: 17 },
    );
  });

  test('a firmer word never makes more flexible, and the weightier voice moves more', () => {
    fc.assert(
      fc.property(cases, unit, (drawn, urge) => {
        const urged = (South: number): number => stepOf({ ...drawn, urgings: { ...drawn.urgings, South } });
        expect(urged(Math.max(urge, drawn.urgings.South ?? 0))).toBeGreaterThanOrEqual(
          urged(Math.min(urge, drawn.urgings.South ?? 0)) - 1e-12,
        );
        const alone = (id: 'South' | 'Broker'): number =>
          stepOf({ ...drawn, mandate: 1, urgings: { [id]: 1 } }) - drawn.flexibility;
        const [more, less] =
          drawn.weights.South > drawn.weights.Broker
            ? (['South', 'Broker'] as const)
            : (['Broker', 'South'] as const);
        expect(alone(more)).toBeGreaterThanOrEqual(alone(less) - 1e-12);
      }),
      { numRuns: 200, seed: 18 },
    );
  });

  test('rounding does not push it below 0', () => {
    const weights = { South: 0.30804435253754603, Broker: 0.691955647462454 };
    const flexibility = 0.09354477064506028;
    const urgings = { South: 0, Broker: 0 };
    expect(stepOf({ susceptibility: 1, weights, flexibility, mandate: 1, urgings })).toBe(0);
  });

  test('a party without a row is not moved, and urgings last one round', () => {
    const session = byHand(tiny());
    const [first] = only(round(session, { meet: { South: [{ with: 'North', urge: 1 }] } }), 'influenced');
    expect(first!.flexibility).toEqual({ North: 0.2, South: 0.2, Broker: 0.2 });
    const moving = byHand(
      tiny({ parties: { North: { influence: { susceptibility: 0.5, weights: { South: 1 } } } } }),
    );
    expect(
      only(round(moving, { meet: { South: [{ with: 'North', urge: 0 }] } }), 'influenced')[0]!.flexibility
        .North,
    ).toBeCloseTo(0.1, 12);
    expect(only(round(moving), 'influenced')[0]!.flexibility.North).toBeCloseTo(0.1, 12);
  });
});
