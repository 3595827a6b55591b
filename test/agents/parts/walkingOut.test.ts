import { describe, expect, test } from 'vitest';
import {
  attendanceChance,
  isChair,
  lastOffer,
  leavesForGood,
  moveWithoutOffer,
} from '../../../src/agents/parts/walkingOut.js';
import { valuationOf } from '../../../src/talks/index.js';
import { bestDeal } from '../../../src/valuation/index.js';
import { seenBy, situation, standing } from '../seen.js';

describe('a party that finds nothing it could sign', () => {
  const demands = [{ issue: 'aid', bound: 'atMost', level: 1, firmness: 1 }] as const;

  test('shows what is best for it among what its demands leave open', () => {
    const seen = situation(seenBy('North', { own: { flexibility: 0 } }), { demands });
    const best = bestDeal(seen.valuation, seen.held);
    expect(best.gain).toBeGreaterThan(0);
    expect(lastOffer(seen)).toEqual(best.deal);
    expect(lastOffer(seen)![1]).toBeLessThanOrEqual(1);
  });

  test('shows nothing if even that is worth less than having no deal, or than what stands', () => {
    expect(lastOffer(situation(seenBy('North', { own: { noDeal: 0.9 } })))).toBeNull();
    const free = seenBy('North', { own: { flexibility: 0 } });
    const { deal } = bestDeal(valuationOf(free));
    const now = { agreements: [standing(deal)] };
    expect(lastOffer(situation(seenBy('North', { now, own: { flexibility: 0 } })))).toEqual(deal);
    expect(lastOffer(situation(seenBy('North', { now, own: { flexibility: 0 } }), { demands }))).toBeNull();
  });

  test('walks out; a chair closes', () => {
    expect(isChair(seenBy('Broker'))).toBe(true);
    expect(moveWithoutOffer(seenBy('Broker'))).toEqual({ kind: 'close' });
    expect(moveWithoutOffer(seenBy('North'))).toEqual({ kind: 'walkOut' });
    const scenario = { protocol: { kind: 'saop', rounds: 2 } } as const;
    expect(moveWithoutOffer(seenBy('Broker', { scenario }))).toEqual({ kind: 'walkOut' });
  });

  test('passes its turn where offers are put to the vote and the others are enough', () => {
    const protocol = { kind: 'saop', rounds: 2 } as const;
    const ballots = (vetoes: string[], leftBefore: string[] = []) => {
      const scenario = { protocol, rule: { kind: 'quorum', yes: 2, vetoes } } as const;
      const seen = seenBy('North', { scenario });
      const present = ['North', 'South', 'Broker'];
      const [walkedOut = null, ...before] = leftBefore;
      const table = { ...seen.public.table, walkedOut, leftBefore: before };
      return moveWithoutOffer({ ...seen, public: { ...seen.public, present, table } });
    };
    expect(ballots([])).toEqual({ kind: 'object', objections: [] });
    expect(ballots(['North'])).toEqual({ kind: 'walkOut' });
    expect(ballots([], ['South'])).toEqual({ kind: 'walkOut' });
  });
});

test('comes the less likely the more grievance it has; half the time at its endurance', () => {
  const chance = (grievance: number, need = 0) =>
    attendanceChance(
      situation(seenBy('North', { now: { need, grievances: { North: { South: grievance } } } })),
      2,
    );
  expect([chance(0), chance(2), chance(4)]).toEqual([1, 0.5, expect.closeTo(0.2, 12)]);
  expect(chance(4, 1)).toBeCloseTo(0.5, 12);
});

test('leaves for good at its limit, of grievances against all', () => {
  const seen = seenBy('North', { now: { grievances: { North: { South: 4, Broker: 6 } } } });
  expect([leavesForGood(seen, 10), leavesForGood(seen, 10.1)]).toEqual([true, false]);
  expect(leavesForGood(seenBy('North'), 10)).toBe(false);
});
