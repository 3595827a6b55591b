import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gainOf, scoreOf, searchDeals, type Score, type Valuation } from '../../../src/valuation/index.js';
import type { SearchLimits } from '../../../src/valuation/index.js';
import { everyDeal, smallSearch } from '../smallSearches.js';

function bruteForce(valuation: Valuation, score: Score, { atLeast, box }: SearchLimits) {
  const { space } = valuation;
  let deals = everyDeal(space.sizes, box, space).filter((deal) => gainOf(valuation, deal) >= atLeast - 1e-12);
  if (deals.length === 0) return null;
  for (const rate of [
    (deal: readonly number[]) => scoreOf(space, score, deal),
    (deal: readonly number[]) => gainOf(valuation, deal),
  ]) {
    const most = Math.max(...deals.map(rate));
    deals = deals.filter((deal) => rate(deal) >= most - 1e-12);
  }
  const deal = deals[0]!;
  return { deal, score: scoreOf(space, score, deal), gain: gainOf(valuation, deal) };
}

describe('searchDeals', () => {
  it('finds what trying every deal finds', () => {
    fc.assert(
      fc.property(smallSearch(1), fc.boolean(), ({ valuations, score, box, atLeast }, isBoxed) => {
        const limits = { atLeast, ...(isBoxed && { box }) };
        expect(searchDeals(valuations[0]!, score, limits)).toEqual(bruteForce(valuations[0]!, score, limits));
      }),
      { numRuns: 1500 },
    );
  });

  it('takes ratings of any size', () => {
    fc.assert(
      fc.property(
        smallSearch(1),
        fc.integer({ min: 1, max: 12 }),
        ({ valuations, score, atLeast }, digits) => {
          const size = 2 ** (3 * digits);
          const large: Score = {
            block: score.block.map((x) => size * x),
            table: score.table.map((x) => size * x),
          };
          const found = searchDeals(valuations[0]!, large, { atLeast });
          const expected = bruteForce(valuations[0]!, score, { atLeast });
          expect(found?.deal).toEqual(expected?.deal);
        },
      ),
    );
  });
});
