import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Deal, Influence, Scenario, ScenarioChanges } from '../../../src/scenario/index.js';
import { rulesOf } from '../../../src/scenario/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import type { PublicState, Talks, TalksState } from '../../../src/talks/index.js';
import { initialState, openDuties, pursuesDiplomacy, rulebookOf } from '../../../src/talks/index.js';
import { influencedEvent } from '../../../src/talks/phases/consultations.js';
import { expectedGain } from '../../../src/valuation/index.js';
import { seeds, talks } from '../arbitraries.js';
import { byHand, walk } from '../playing.js';
import { only, play, round, tiny } from '../tiny.js';

function everyDeal({ issues }: Scenario): Deal[] {
  return issues.reduce<Deal[]>(
    (deals, { options }) => deals.flatMap((deal) => options.map((_, level) => [...deal, level])),
    [[]],
  );
}

/** The greatest floor that any deal gives the members, by trying them all. */
function bestFloor(scenario: Scenario, state: TalksState, members: readonly string[]): number {
  const rules = rulesOf(scenario);
  const gain = (id: string, deal: Deal): number =>
    expectedGain(rules, id, state.private[id]!, state.public.levels, deal);
  return Math.max(...everyDeal(scenario).map((deal) => Math.min(...members.map((id) => gain(id, deal)))));
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
    const expectLine = (generated: Talks, seed: string): void => {
      if (everyDeal(generated).length > 400) return;
      walk(generated, seed, {
        event(event, state) {
          if (event.type !== 'caucused') return;
          lines++;
          expect(event.floor).toBeCloseTo(bestFloor(generated, state, event.members), 9);
          expect(state.public.line).toEqual(event.line);
        },
      });
    };
    fc.assert(fc.property(talks, seeds, expectLine), { numRuns: 70, seed: 32 });
    expect(lines).toBeGreaterThan(5);
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
