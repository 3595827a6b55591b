import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accommodatingBid, statedPositions } from '../../../../src/agents/index.js';
import type { Situation } from '../../../../src/agents/index.js';
import { bestDeal, gainOf, scoreFrom, scoreOf } from '../../../../src/valuation/index.js';
import type { Score } from '../../../../src/valuation/index.js';
import { seenBy, situation, standing } from '../../seen.js';
import type { Seen } from '../../seen.js';

const saop = { protocol: { kind: 'saop', rounds: 3 } } as const;
const bid = accommodatingBid();
const everyDeal = [0, 1, 2].flatMap((arms) =>
  [0, 1, 2].flatMap((aid) => [0, 1].map((order) => [arms, aid, order])),
);

describe('a bid', () => {
  test('is the one rated best among those that it may and wants to put: by trying them all', () => {
    const rating = fc.integer({ min: -9, max: 9 });
    const ratings = fc.tuple(
      fc.tuple(rating, rating, rating),
      fc.tuple(rating, rating, rating),
      fc.tuple(rating, rating),
    );
    const demand = fc.record({
      issue: fc.constantFrom('arms', 'aid', 'order'),
      bound: fc.constantFrom('atLeast' as const, 'atMost' as const),
      level: fc.integer({ min: 0, max: 1 }),
      firmness: fc.constant(1),
    });
    fc.assert(
      fc.property(
        ratings,
        fc.array(demand, { maxLength: 2 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (rated, demands, ambition) => {
          const here = situation(seenBy('North', { scenario: saop }), { demands, ambition });
          const score = scoreFrom(here.valuation.space, rated);
          const worth = (deal: readonly number[]): number => gainOf(here.valuation, deal);
          const allowed = everyDeal.filter(
            (deal) =>
              deal.every((level, k) => level >= here.held.min[k]! && level <= here.held.max[k]!) &&
              worth(deal) >= here.threshold - 1e-12,
          );
          const found = bid(here, () => score);
          if (allowed.length === 0) {
            // Nothing to sign: it shows what would be best for it, if that is worth anything.
            const best = bestDeal(here.valuation, here.held);
            expect(found).toEqual(best.gain >= 0 ? best.deal : null);
            return;
          }
          const top = Math.max(...allowed.map((deal) => scoreOf(here.valuation.space, score, deal)));
          expect(scoreOf(here.valuation.space, score, found!)).toBeCloseTo(top, 9);
          expect(allowed).toContainEqual(found);
        },
      ),
      { numRuns: 200, seed: 42 },
    );
  });

  test('in alternating offers is none if not even the best is worth signing', () => {
    const poor = (own: Seen['own'], now: Seen['now'] = {}): Situation =>
      situation(seenBy('North', { scenario: saop, own, now }));
    expect(bid(poor({ noDeal: 0.9 }), statedPositions())).toBeNull();
    expect(bid(poor({ noDeal: 0 }), statedPositions())).not.toBeNull();
    const best = bestDeal(poor({}).valuation).gain;
    const accusing: Seen['now'] = {
      signals: { North: { tone: 'accusatory', toward: 'South', attend: true } },
    };
    expect(bid(poor({ noDeal: best - 0.05 }), statedPositions())).not.toBeNull();
    // Backing down would cost 0.1.
    expect(bid(poor({ noDeal: best - 0.05 }, accusing), statedPositions())).toBeNull();
  });
});

describe("a chair's draft", () => {
  const drafting = (seen: Seen = {}): Situation => situation(seenBy('Broker', seen));
  const flat = ({ valuation: { space } }: Situation): Score =>
    scoreFrom(space, [
      [0, 0, 0],
      [0, 0, 0],
      [0, 0],
    ]);
  const first = bid(drafting(), flat)!;

  const after = (...failed: (readonly number[])[]): Situation =>
    drafting({ table: { reading: failed.length, offers: failed.map((deal) => ({ by: 'Broker', deal })) } });

  test('is none that failed in every order of steps already in this session, or that stands', () => {
    expect(first).not.toBeNull();
    const second = bid(after(first), flat)!;
    expect(second[2]).not.toBe(first[2]);
    expect(bid(after(first, second), flat)).toBeNull();
    expect(bid(drafting({ now: { agreements: [standing(first)] } }), flat)).toBeNull();
    expect(bid(drafting({ now: { agreements: [standing(first, { status: 'broken' })] } }), flat)).toEqual(
      first,
    );
  });

  test('takes the steps in another order once the best-rated text failed: by trying them all', () => {
    const rating = fc.integer({ min: -9, max: 9 });
    fc.assert(
      fc.property(
        fc.tuple(rating, rating, rating),
        fc.tuple(rating, rating, rating),
        fc.tuple(rating, rating),
        (...rated) => {
          const rates = ({ valuation: { space } }: Situation): Score => scoreFrom(space, rated);
          const best = bid(drafting(), rates)!;
          const here = after(best);
          const ratingOf = (deal: readonly number[]): number =>
            scoreOf(here.valuation.space, rates(here), deal);
          const others = everyDeal.filter(
            (deal) => deal[2] !== best[2] && gainOf(here.valuation, deal) >= here.threshold - 1e-12,
          );
          const next = bid(here, rates);
          expect(others).toContainEqual(next);
          expect(ratingOf(next!)).toBeCloseTo(Math.max(...others.map(ratingOf)), 9);
        },
      ),
      { numRuns: 200, seed: 42 },
    );
  });

  test('is none if nothing is worth signing to the chair itself', () => {
    expect(bid(drafting({ own: { noDeal: 1 } }), flat)).toBeNull();
  });

  test('is none once drafts no longer win anybody over', () => {
    const refused = (...counts: number[]): Seen['table'] => ({
      reading: counts.length,
      offers: counts.map(() => ({ by: 'Broker', deal: [0, 0, 1] })),
      objections: counts.flatMap((count, n) =>
        ['North', 'South']
          .slice(0, count)
          .map((by) => ({ by, reading: n + 1, objections: [], counter: null })),
      ),
    });
    const goesOn = (stall: number, ...counts: number[]): boolean =>
      accommodatingBid({ stall })(drafting({ table: refused(...counts) }), flat) !== null;
    expect(goesOn(2, 2, 2)).toBe(true);
    expect(goesOn(2, 2, 2, 2)).toBe(false);
    expect(goesOn(2, 2, 2, 1)).toBe(true);
    expect(goesOn(2, 2, 1, 1, 1)).toBe(false);
    expect(goesOn(1, 2, 2)).toBe(false);
    expect(goesOn(3, 2, 2, 2)).toBe(true);
    // South's no is missing because South has left: that is nobody won over.
    const left = drafting({ table: { ...refused(2, 2, 1), walkedOut: 'South' } });
    expect(accommodatingBid({ stall: 1 })(left, flat)).toBeNull();
  });
});
