import { describe, expect, test } from 'vitest';
import type { Position } from '../../../src/agents/index.js';
import { audienceCostOf, reservationOf } from '../../../src/agents/parts/reservation.js';
import { mustDecide, thresholdOf } from '../../../src/agents/parts/situation.js';
import { valuationOf } from '../../../src/talks/index.js';
import type { Observation } from '../../../src/talks/index.js';
import { bestDeal, gainOf } from '../../../src/valuation/index.js';
import { positionOf, seenBy, situation, standing } from '../seen.js';
import type { Seen } from '../seen.js';

describe('a situation', () => {
  test('is what is seen, and what follows from the position', () => {
    const observation = seenBy('North', { own: { flexibility: 0.5 } });
    const position = {
      ambition: 0.4,
      demands: [
        { issue: 'aid', bound: 'atLeast', level: 1, firmness: 0.9 },
        { issue: 'arms', bound: 'atMost', level: 1, firmness: 0.6 },
        { issue: 'order', bound: 'atLeast', level: 1, firmness: 0.5 },
        { issue: 'oil', bound: 'atLeast', level: 9, firmness: 1 },
      ],
    } as const;
    const { held, threshold: least, valuation, observation: same } = situation(observation, position);
    expect(same).toBe(observation);
    expect(valuation).toBe(valuationOf(observation));
    // A demand is held while flexibility is below its firmness; issues that are not there are passed over.
    expect(held).toEqual({ min: [0, 1, 0], max: [1, 2, 1] });
    expect(least).toBeCloseTo(thresholdOf(observation, positionOf(position), valuation, held), 12);
  });

  test('what the private state says that it insists on goes before what its agent demands', () => {
    const position = [{ issue: 'arms', bound: 'atMost', rungs: [{ level: 1, firmness: 0.6 }] }] as const;
    const demands = [{ issue: 'aid', bound: 'atLeast', level: 1, firmness: 0.9 }] as const;
    const held = (own: Seen['own']) =>
      situation(seenBy('North', { own: { flexibility: 0.5, ...own } }), { demands }).held;
    expect(held({})).toEqual({ min: [0, 1, 0], max: [2, 2, 1] });
    expect(held({ position })).toEqual({ min: [0, 0, 0], max: [1, 2, 1] });
    expect(held({ position: [] })).toEqual(all);
    const firmness = { atLeast: [0, -0.5, 0], atMost: [-0.1, 0, 0] };
    expect(held({ firmness })).toEqual(all);
    expect(held({ firmness, position })).toEqual(all);
  });

  test('a ladder is held rung by rung, by a party without ambition too', () => {
    const rungs = [
      { level: 2, firmness: 0.3 },
      { level: 1, firmness: 'never' },
    ] as const;
    const demands = [{ issue: 'aid', bound: 'atLeast', rungs }] as const;
    const at = (flexibility: number) =>
      situation(seenBy('North', { own: { flexibility } }), { demands, ambition: 0 });
    expect([0.2, 0.3, 1].map((flexibility) => at(flexibility).held.min[1])).toEqual([2, 1, 1]);
    expect([0, 0.3, 1].map((flexibility) => at(flexibility).threshold)).toEqual([0, 0, 0]);
  });

  test('demands that contradict each other leave the first', () => {
    const observation = seenBy('North', { own: { flexibility: 0 } });
    const demands = [
      { issue: 'aid', bound: 'atLeast', level: 2, firmness: 1 },
      { issue: 'aid', bound: 'atMost', level: 1, firmness: 1 },
      { issue: 'arms', bound: 'atMost', level: 9, firmness: 1 },
      { issue: 'order', bound: 'atLeast', level: 9, firmness: 1 },
    ] as const;
    expect(situation(observation, { demands }).held).toEqual({ min: [0, 2, 1], max: [2, 2, 1] });
  });
});

const all = { min: [0, 0, 0], max: [2, 2, 1] };
const deal = [1, 1, 0];

function threshold(observation: Observation, position: Partial<Position> = {}, held = all): number {
  return thresholdOf(observation, positionOf(position), valuationOf(observation), held);
}
const best = (observation: Observation, held = all): number => bestDeal(valuationOf(observation), held).gain;
const gain = (observation: Observation): number => gainOf(valuationOf(observation), deal);
const accused: Seen['now'] = { signals: { North: { tone: 'accusatory', toward: 'South', attend: true } } };

describe('what a party holds out for', () => {
  test('is its ambition, of the best that its demands leave, as far as it is not flexible', () => {
    const firm = seenBy('North', { own: { flexibility: 0 } });
    expect(best(firm)).toBeGreaterThan(0);
    expect(threshold(firm, { ambition: 0.5 })).toBeCloseTo(0.5 * best(firm), 12);
    expect(threshold(seenBy('North', { own: { flexibility: 0.75 } }), { ambition: 0.5 })).toBeCloseTo(
      0.125 * best(firm),
      12,
    );
    const narrow = { min: [1, 0, 0], max: [2, 1, 0] };
    expect(threshold(firm, { ambition: 0.5 }, narrow)).toBeCloseTo(Math.max(0, 0.5 * best(firm, narrow)), 12);
  });

  test('is never below what it has without', () => {
    const poor = seenBy('North', { own: { noDeal: 0.9 } });
    expect(best(poor)).toBeLessThan(0);
    expect(threshold(poor, { ambition: 0.5 })).toBe(0);
    expect(threshold(seenBy('North'))).toBe(0);
  });

  test('is the best, while its capital vetoes concessions', () => {
    const vetoed = seenBy('North', { now: { vetoes: { North: 10 } }, own: { flexibility: 0 } });
    expect(threshold(vetoed, { ambition: 0.1 })).toBeCloseTo(best(vetoed), 12);
    const over = seenBy('North', { now: { vetoes: { North: 10 }, day: 10 }, own: { flexibility: 0 } });
    expect(threshold(over, { ambition: 0.1 })).toBeCloseTo(0.1 * best(over), 12);
  });

  test('is more by the audience cost after an accusation', () => {
    const calm = seenBy('North');
    const loud = seenBy('North', { now: accused });
    expect(threshold(loud, { ambition: 0.5 })).toBeCloseTo(threshold(calm, { ambition: 0.5 }) + 0.1, 12);
    expect(threshold(loud)).toBeCloseTo(0.1, 12);
    expect(audienceCostOf(loud)).toBe(0.1);
    expect(audienceCostOf(calm)).toBe(0);
    const other: Seen['now'] = { signals: { South: { tone: 'accusatory', toward: 'North', attend: true } } };
    expect(audienceCostOf(seenBy('North', { now: other }))).toBe(0);
  });

  test('is at least what a standing agreement gives', () => {
    const has = seenBy('North', { now: { agreements: [standing(deal)] } });
    expect(gain(has)).toBeGreaterThan(0);
    expect(threshold(has)).toBeCloseTo(gain(has), 12);
    expect(reservationOf(has, valuationOf(has))).toBeCloseTo(gain(has), 12);
    const had = seenBy('North', { now: { agreements: [standing(deal, { status: 'broken' })] } });
    expect(threshold(had)).toBe(0);
    const both = seenBy('North', { now: { agreements: [standing(deal)], ...accused } });
    expect(threshold(both)).toBeCloseTo(gain(both) + 0.1, 12);
  });

  test('is a share of its gain from the line of its caucus, unless it is flexible', () => {
    const caucus = { dynamics: { caucus: { members: ['North', 'Broker'], cohesion: 0.5 } } };
    const bound = seenBy('North', { scenario: caucus, now: { line: deal }, own: { flexibility: 0.2 } });
    expect(threshold(bound)).toBeCloseTo(0.5 * 0.8 * gain(bound), 12);
    const outside = seenBy('South', { scenario: caucus, now: { line: deal } });
    expect(threshold(outside)).toBe(0);
  });
});

describe('after too many sessions in vain', () => {
  const decision = { sessions: 2, flexibility: 0.3 };
  const after = (sessions: number, flexibility: number, now: Seen['now'] = {}): number =>
    threshold(seenBy('North', { now: { sessions, ...now }, own: { flexibility } }), {
      ambition: 0.5,
      decision,
    });

  test('a party that may be flexible takes what can be had (C19)', () => {
    expect(after(2, 0.4)).toBeGreaterThan(0);
    expect(after(3, 0.4)).toBe(0);
    expect(after(3, 0.3)).toBe(0);
  });

  test('one that may not goes on holding out', () => {
    expect(after(3, 0.29)).toBeGreaterThan(0);
  });

  test('not once something was agreed', () => {
    const agreements = [standing([0, 0, 0], { status: 'completed' })];
    expect(after(3, 0.4, { agreements })).toBeGreaterThan(0);
    expect(mustDecide(seenBy('North', { now: { sessions: 9, agreements } }), positionOf({ decision }))).toBe(
      false,
    );
    expect(mustDecide(seenBy('North', { now: { sessions: 3 } }), positionOf({ decision }))).toBe(true);
  });
});
