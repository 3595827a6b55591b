import type { Deal } from '../../../scenario/index.js';
import type { Guess } from './Guess.js';
import { placesOf } from './placesOf.js';

/**
 * Per deal: the share of suppositions under which the party would sign it, kept off 0 and 1, since none of
 * them need be true.
 */
export function approval(
  sizes: readonly number[],
  deals: readonly Deal[],
  guesses: readonly Guess[],
): Float64Array {
  const starts = placesOf(sizes);
  const shares = new Float64Array(deals.length);
  deals.forEach((deal, n) => {
    const places = deal.map((option, k) => starts[k]! + option);
    let count = 0;
    for (const { worth, least } of guesses) {
      let sum = 0;
      for (const place of places) sum += worth[place]!;
      if (sum >= least) count += 1;
    }
    shares[n] = (count + 0.3) / (guesses.length + 0.6);
  });
  return shares;
}
