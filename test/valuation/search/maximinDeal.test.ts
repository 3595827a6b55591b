import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gainOf, maximinDeal } from '../../../src/valuation/index.js';
import { everyDeal, smallSearch } from '../smallSearches.js';

describe('maximinDeal', () => {
  it.each([1, 2, 3, 5])('is the first of the deals with the highest floor for %i parties', (parties) => {
    fc.assert(
      fc.property(smallSearch(parties), fc.boolean(), ({ valuations, box }, isBoxed) => {
        const limits = isBoxed ? box : undefined;
        const deals = everyDeal(valuations[0]!.space.sizes, limits, valuations[0]!.space);
        if (deals.length === 0) {
          expect(() => maximinDeal(valuations, limits)).toThrow('box allows no deal');
          return;
        }
        const floorOf = (deal: readonly number[]): number =>
          Math.min(...valuations.map((valuation) => gainOf(valuation, deal)));
        const highest = Math.max(...deals.map(floorOf));
        const deal = deals.find((each) => floorOf(each) >= highest - 1e-12)!;
        expect(maximinDeal(valuations, limits)).toEqual({ deal, floor: floorOf(deal) });
      }),
      { numRuns: 300 },
    );
  });

  it('refuses no valuations', () => {
    expect(() => maximinDeal([])).toThrow('needs a valuation');
  });
});
