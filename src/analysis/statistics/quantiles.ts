import { optionProblem } from './check/optionProblem.js';
import { refuse } from './check/refuse.js';
import { valuesProblems } from './check/valuesProblems.js';

/**
 * Quantiles by linear interpolation between the order statistics: type 7 of Hyndman & Fan (1996), the default
 * of R.
 *
 * @param values - one or more finite numbers in any order; they are not changed
 * @param shares - each from 0 (the least value) to 1 (the greatest)
 * @returns one quantile per share, in the order of the shares
 * @throws SixPartyError `invalid-option`
 */
export function quantiles(values: readonly number[], shares: readonly number[]): number[] {
  const listed = valuesProblems('shares', shares, 0);
  const outside = listed.length > 0 ? -1 : shares.findIndex((share) => share < 0 || share > 1);
  refuse(
    'There is no such quantile.',
    ...valuesProblems('values', values, 1),
    ...listed,
    outside < 0
      ? undefined
      : optionProblem(`shares[${outside}]`, 'out-of-range', 'a number from 0 to 1', shares[outside]),
  );
  const sorted = [...values].sort((a, b) => a - b);
  return shares.map((share) => {
    const place = (sorted.length - 1) * share;
    const below = Math.floor(place);
    const low = sorted[below]!;
    const high = sorted[below + 1] ?? low;
    if (place === below) return low;
    // Rounding must not lead beyond the value above.
    return Math.min(high, low + (place - below) * (high - low));
  });
}
