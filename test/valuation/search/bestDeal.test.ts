import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestDeal, gainOf } from '../../../src/valuation/index.js';
import { everyDeal, smallSearch } from '../smallSearches.js';

describe('bestDeal', () => {
  it('is the first of the best deals of the box', () => {
    fc.assert(
      fc.property(smallSearch(1), fc.boolean(), ({ valuations, box }, isBoxed) => {
        const valuation = valuations[0]!;
        const limits = isBoxed ? box : undefined;
        const deals = everyDeal(valuation.space.sizes, limits, valuation.space);
        if (deals.length === 0) {
          expect(() => bestDeal(valuation, limits)).toThrow('box allows no deal');
          return;
        }
        const most = Math.max(...deals.map((deal) => gainOf(valuation, deal)));
        const deal = deals.find((each) => gainOf(valuation, each) >= most - 1e-12)!;
        expect(bestDeal(valuation, limits)).toEqual({ deal, gain: gainOf(valuation, deal) });
      }),
      { numRuns: 500 },
    );
  });
});
