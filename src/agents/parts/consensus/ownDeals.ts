import type { Deal } from '../../../scenario/index.js';
import { gainOf, searchDeals, scoreFrom } from '../../../valuation/index.js';
import type { Valuation } from '../../../valuation/index.js';
import { dealOfIndex } from '../dealOfIndex.js';
import { ENUMERABLE } from '../ENUMERABLE.js';
import { NEAR } from '../NEAR.js';
import type { Guess } from './Guess.js';
import { placesOf } from './placesOf.js';

/** Deals that are compared one by one; of more, those that suit the others best in the mean. */
const COMPARED = 2000;

/**
 * The deals that gain at least so much for oneself, in lexicographic order; of very many, those that are
 * worth most to the others, as it is supposed in the mean. In a space too large to enumerate, the one
 * that is.
 */
export function ownDeals(
  valuation: Valuation,
  least: number,
  guesses: readonly (readonly Guess[])[],
): readonly Deal[] {
  const { space } = valuation;
  const { sizes, deals } = space;
  const ratings = meanWorth(sizes, guesses);
  if (deals > ENUMERABLE) {
    const found = searchDeals(valuation, scoreFrom(space, ratings), { atLeast: least - NEAR });
    return found ? [found.deal] : [];
  }
  const own: Deal[] = [];
  for (let index = 0; index < deals; index++) {
    const deal = dealOfIndex(sizes, index);
    if (gainOf(valuation, deal) >= least - NEAR) own.push(deal);
  }
  if (own.length <= COMPARED) return own;
  const rated = own.map((deal, n) => ({
    n,
    rating: deal.reduce((sum, option, k) => sum + ratings[k]![option]!, 0),
  }));
  rated.sort((a, b) => b.rating - a.rating || a.n - b.n);
  const chosen = rated.slice(0, COMPARED).sort((a, b) => a.n - b.n);
  return chosen.map(({ n }) => own[n]!);
}

/** What the options are worth to the others together, as it is supposed in the mean. */
function meanWorth(sizes: readonly number[], guesses: readonly (readonly Guess[])[]): number[][] {
  const places = placesOf(sizes);
  const sums = new Array<number>(places.at(-1)!).fill(0);
  for (const ofParty of guesses) {
    for (const { worth } of ofParty) {
      for (let at = 0; at < worth.length; at++) sums[at]! += worth[at]! / ofParty.length;
    }
  }
  return sizes.map((_, k) => sums.slice(places[k], places[k + 1]));
}
