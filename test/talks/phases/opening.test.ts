import { describe, expect, test } from 'vitest';
import { exp } from '../../../src/numeric/index.js';
import { openStreams } from '../../../src/random/index.js';
import { dateAfter } from '../../../src/scenario/index.js';
import type { Hazard, Scenario } from '../../../src/scenario/index.js';
import { initialState, rulebookOf } from '../../../src/talks/index.js';
import type { PublicState, RoundOpened } from '../../../src/talks/index.js';
import { resolveOpening } from '../../../src/talks/phases/opening.js';
import { byHand } from '../playing.js';
import { only, round, tiny } from '../tiny.js';

const YEAR = 365.25;

function withHazards(...hazards: (Partial<Hazard> & Pick<Hazard, 'id'>)[]): Scenario {
  const all = hazards.map((hazard): Hazard => ({
    label: 'x',
    party: 'North',
    rate: 1,
    effects: [],
    most: 1e6,
    ...hazard,
  }));
  return tiny({ dynamics: { hazards: all } });
}

/** The opening of a round after so many years in which talks were held or not. */
function opened(
  scenario: Scenario,
  seed: string,
  years: number,
  now: Partial<PublicState> = {},
): RoundOpened {
  const book = rulebookOf(scenario);
  const state = initialState(book, seed);
  const then = { ...state.public, round: 1, day: Math.round(years * YEAR), opened: 0, ...now };
  const [event] = resolveOpening(book, { ...state, public: then }, openStreams(seed, 1, {}));
  if (event?.type !== 'roundOpened') throw new Error('no round');
  return event;
}

/** Mean number of events over many seeds, and its standard error. */
function counted(
  scenario: Scenario,
  years: number,
  id: string,
  seeds: number,
  now: Partial<PublicState> = {},
): { mean: number; error: number } {
  const counts = Array.from(
    { length: seeds },
    (_, n) => opened(scenario, `seed ${n}`, years, now).agenda.filter((item) => item.id === id).length,
  );
  const mean = counts.reduce((sum, count) => sum + count, 0) / seeds;
  const variance = counts.reduce((sum, count) => sum + (count - mean) * (count - mean), 0) / (seeds - 1);
  return { mean, error: Math.sqrt(variance / seeds) };
}

/** Expected number of events of a Hawkes process in [0, T] that starts with `excited` on top of its rate. */
function expected(rate: number, jump: number, decay: number, years: number, excited = 0): number {
  const gap = decay - jump;
  const limit = (rate * decay) / gap;
  return limit * years + ((rate + excited - limit) * (1 - exp(-gap * years))) / gap;
}

function expectNear({ mean, error }: { mean: number; error: number }, wanted: number): void {
  expect(Math.abs(mean - wanted)).toBeLessThan(3 * error);
}

describe('hazards: mean numbers over many seeds, within three standard errors', () => {
  test('without excitation: rate × time', () => {
    expectNear(counted(withHazards({ id: 'storm', rate: 2.5 }), 3, 'storm', 2000), 7.5);
    expect(counted(withHazards({ id: 'storm', rate: 0 }), 3, 'storm', 50).mean).toBe(0);
  });

  test('with excitation: what the Hawkes process gives, in the long run rate / (1 − jump / decay)', () => {
    const scenario = withHazards({ id: 'storm', rate: 1.5, excitation: { jump: 3, decay: 6 } });
    expectNear(counted(scenario, 1, 'storm', 2000), expected(1.5, 3, 6, 1));
    const long = counted(scenario, 40, 'storm', 400);
    expectNear(long, expected(1.5, 3, 6, 40));
    expect(long.mean / 40).toBeCloseTo(1.5 / (1 - 3 / 6), 1);
  });

  test('excitation left over from the last gap raises it, and dies away', () => {
    const scenario = withHazards({ id: 'storm', rate: 1, excitation: { jump: 2, decay: 5 } });
    expectNear(
      counted(scenario, 0.5, 'storm', 3000, { excitation: { storm: 8 } }),
      expected(1, 2, 5, 0.5, 8),
    );
    const quiet = withHazards({ id: 'storm', rate: 0, excitation: { jump: 0, decay: 5 } });
    expect(opened(quiet, '1', 0, { excitation: { storm: 8 } }).excitation.storm).toBe(8);
    const { agenda, excitation } = opened(quiet, '7', 10, { excitation: { storm: 1e-9 } });
    expect(agenda).toEqual([]);
    expect(excitation.storm).toBeLessThan(1e-20);
  });

  test('talks damp them: the base rate is multiplied after a gap in which a session was held', () => {
    const scenario = withHazards({ id: 'storm', rate: 4, talksFactor: 0.25 });
    expectNear(counted(scenario, 2, 'storm', 1500, { lastHeld: true }), 2);
    expectNear(counted(scenario, 2, 'storm', 1500, { lastHeld: false }), 8);
  });

  test('one raises another, by how often it occurred in this gap', () => {
    const scenario = withHazards(
      { id: 'storm', rate: 3 },
      { id: 'flood', rate: 0.5, raisedBy: { hazard: 'storm', rate: 0.4 } },
    );
    expectNear(counted(scenario, 1, 'flood', 3000), 0.5 + 0.4 * 3);
    // A hazard earlier in the list hears of the gap before.
    const before = withHazards(
      { id: 'flood', rate: 0, raisedBy: { hazard: 'storm', rate: 2 } },
      { id: 'storm', rate: 0 },
    );
    expectNear(counted(before, 1, 'flood', 1500, { occurred: { storm: 3 } }), 6);
  });

  test('at most as many as the scenario allows', () => {
    expect(opened(withHazards({ id: 'storm', rate: 50, most: 4 }), '1', 5).agenda).toHaveLength(4);
    const { hazards: _, ...rest } = tiny().dynamics!;
    const unlimited = tiny({
      dynamics: { ...rest, hazards: [{ id: 'storm', label: 'x', party: 'North', rate: 50, effects: [] }] },
    });
    expect(opened(unlimited, '1', 5).agenda).toHaveLength(20);
  });
});

describe('the agenda', () => {
  test('lies within the gap, in order of days', () => {
    const scenario = withHazards(
      { id: 'storm', rate: 6, excitation: { jump: 1, decay: 2 } },
      { id: 'flood', rate: 6 },
    );
    for (let n = 0; n < 50; n++) {
      const days = opened(scenario, `seed ${n}`, 2, { opened: 100, day: 830 }).agenda.map(({ day }) => day);
      expect(days).toEqual([...days].sort((a, b) => a - b));
      expect(days.every((day) => day >= 100 && day <= 830)).toBe(true);
    }
  });

  test('has each dated event once: before the first session at or after its day', () => {
    const events = [0, 1, 100, 101, 250, 9999].map((day) => ({
      id: `day${day}`,
      label: 'x',
      party: 'North',
      date: dateAfter('2003-12-02', day),
      effects: [],
    }));
    const session = byHand(tiny({ dynamics: { events } }));
    const agendas = Array.from({ length: 4 }, () => only(round(session), 'occurred').map(({ id }) => id));
    expect(only(session.trace.events, 'roundOpened').map(({ day }) => day)).toEqual([0, 100, 200, 300, 400]);
    expect(only(session.trace.events, 'occurred').map(({ id, day }) => [id, day])).toEqual([
      ['day0', 0],
      ['day1', 1],
      ['day100', 100],
      ['day101', 101],
      ['day250', 250],
    ]);
    expect(agendas.flat()).not.toContain('day9999');
  });

  test('a first gap of its own comes before the first round', () => {
    const session = byHand(
      tiny({
        dynamics: {
          firstGapDays: [30],
          events: [{ id: 'speech', label: 'x', party: 'North', date: '2003-12-12', effects: [] }],
        },
      }),
    );
    const [first] = only(session.trace.events, 'roundOpened');
    expect(first).toMatchObject({ round: 1, day: 30, agenda: [{ id: 'speech', day: 10 }] });
    round(session);
    expect(session.state.public).toMatchObject({ round: 2, day: 130 });
  });

  test('sessions lie as far apart as the scenario says, each gap with the same chance', () => {
    const gaps = [50, 150, 400];
    const scenario = tiny({ dynamics: { gapDays: gaps }, horizon: { rounds: 2 } });
    const counts = new Map(gaps.map((gap) => [gap, 0]));
    for (let n = 0; n < 300; n++) {
      const session = byHand(scenario, `seed ${n}`);
      round(session);
      const gap = session.state.public.day;
      counts.set(gap, counts.get(gap)! + 1);
    }
    expect([...counts.keys()]).toEqual(gaps);
    for (const count of counts.values())
      expect(Math.abs(count - 100)).toBeLessThan(3 * Math.sqrt(300 * (1 / 3) * (2 / 3)));
  });

  test('a game without anything around it is one plenary at once', () => {
    const session = byHand(tiny({ dynamics: null }));
    expect(session.state.public).toMatchObject({ phase: 'plenary', round: 1, day: 0, toAct: 'Broker' });
    expect(session.state.public.present).toEqual(['North', 'South', 'Broker']);
  });
});

describe('what a run draws for firmness', () => {
  const halfWidth = 0.2;
  const began = (scenario: Scenario, seed: string) => only(byHand(scenario, seed).trace.events, 'began')[0]!;
  const drawn = (scenario: Scenario, seed: string) =>
    Object.values(began(scenario, seed).private).map(({ firmness }) => firmness);

  test('is nothing unless the scenario says so', () => {
    expect(drawn(tiny(), '1')).toEqual([undefined, undefined, undefined]);
    expect(byHand(tiny()).trace.format).toBe('six-party-trace/1');
    expect(initialState(rulebookOf(tiny()), '1').private.North).not.toHaveProperty('firmness');
  });

  test('is a number within the half width for each party, issue and bound, uniform and independent', () => {
    const scenario = tiny({ dynamics: { firmness: halfWidth } });
    const all = Array.from({ length: 300 }, (_, seed) => drawn(scenario, String(seed))).flat();
    const numbers = all.flatMap((one) => [...one!.atLeast, ...one!.atMost]);
    expect(numbers).toHaveLength(300 * 3 * 6);
    expect(new Set(numbers).size).toBeGreaterThan(5390);
    expect(Math.max(...numbers)).toBeLessThanOrEqual(halfWidth);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(-halfWidth);
    // Standard errors: 0.2 / √3 / √5400 = 0.0016 of the mean; a third of draws in a third of the width ± 0.019.
    expect(Math.abs(numbers.reduce((sum, one) => sum + one, 0) / numbers.length)).toBeLessThan(0.006);
    const middle = numbers.filter((one) => Math.abs(one) < halfWidth / 3).length / numbers.length;
    expect(Math.abs(middle - 1 / 3)).toBeLessThan(0.025);
    expect(byHand(scenario).trace.format).toBe('six-party-trace/2');
    expect(initialState(rulebookOf(scenario), '1').private.North!.firmness).toEqual({
      atLeast: [0, 0, 0],
      atMost: [0, 0, 0],
    });
  });

  test('grows with the half width, and moves no other draw', () => {
    const of = (firmness: number) => tiny({ dynamics: { firmness }, parties: { South: { noDeal: spread } } });
    const spread = { value: 0, low: -0.1, high: 0.1 };
    const [narrow, wide, none] = [of(0.1), of(0.2), of(0)].map((scenario) => began(scenario, '7').private);
    for (const id of ['North', 'South', 'Broker']) {
      const { firmness: one, ...rest } = narrow![id]!;
      const { firmness: two, ...others } = wide![id]!;
      expect(rest).toEqual(others);
      expect(two!.atMost).toEqual(one!.atMost.map((by) => 2 * by));
      expect(JSON.stringify(none![id]!.firmness)).toBe('{"atLeast":[0,0,0],"atMost":[0,0,0]}');
    }
  });

  test('does not depend on who plays or what anybody insists on', () => {
    const rungs = [{ level: 1, firmness: 0.5 }];
    const insisting = tiny({
      dynamics: { firmness: halfWidth },
      parties: { North: { position: [{ issue: 'aid', bound: 'atLeast', rungs }] } },
      agents: { South: { name: 'another', parameters: {} } },
    });
    expect(drawn(insisting, '3')).toEqual(drawn(tiny({ dynamics: { firmness: halfWidth } }), '3'));
  });
});
