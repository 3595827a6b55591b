/** A difference over pairs of runs, and the ends of its interval. */
export interface ToldDifference {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** An end that is told with so much less than the width of its interval is the same. */
const NEAR = 1e-9;

/**
 * Says, below a table of differences, why an interval of it is wide and lies around 0 in place of its difference; nothing if
 * none does.
 */
export function fewPairsLegend(differences: readonly ToldDifference[]): string[] {
  const isOdd = differences.some(({ value, low, high }) => {
    if (!value || low === null || high === null) return false;
    return high > low && Math.abs(low + high) < NEAR * (high - low);
  });
  return isOdd ? [FEW_PAIRS] : [];
}

const FEW_PAIRS =
  'An interval around 0 beside a difference: fewer than six pairs of runs differ, too few to tell which way, so that it only bounds how far from 0 the difference can be.';

/** Stands in place of the interval of a difference that is exact. */
export const EXACT = 'exact';

/** Tells whether a difference is exact, because nothing is left to chance: its interval has no width. */
export function isExact({ low, high }: { readonly low: number; readonly high: number }): boolean {
  return low === high;
}
