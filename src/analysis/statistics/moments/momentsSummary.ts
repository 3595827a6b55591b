import { nearestNumber } from '../../../numeric/index.js';
import { refuse } from '../check/refuse.js';
import type { Moments } from './Moments.js';
import { momentsProblem } from './momentsProblem.js';
import { readMoments } from './PowerSums.js';

/** Mean and shape of the values seen; null where there are too few of them, or where all are the same. */
export interface MomentsSummary {
  readonly count: number;
  readonly mean: number | null;
  /** Sum of squared deviations over n − 1. */
  readonly variance: number | null;
  /** √variance */
  readonly standardDeviation: number | null;
  /** m₃ / m₂^(3/2), with m the central moments over n: 0 for what is symmetric. */
  readonly skewness: number | null;
  /** m₄ / m₂²: 3 for the normal distribution. */
  readonly kurtosis: number | null;
}

/**
 * Reads moments. Central moments are formed from the exact sums in whole numbers, so nothing cancels: mean,
 * variance and kurtosis are the doubles nearest to their true values, the other two within one unit in the last
 * place.
 *
 * @throws SixPartyError `invalid-option` if these are not made by `momentsOf`
 */
export function momentsSummary(moments: Moments): MomentsSummary {
  refuse('There are no such moments.', momentsProblem('moments', moments));
  const { count, exponent, sums } = readMoments(moments);
  const all = BigInt(count);
  const [s1, s2, s3, s4] = sums;
  // n², n³ and n⁴ times the central moments.
  const square = s1 * s1;
  const c2 = all * s2 - square;
  const c3 = all * (all * s3 - 3n * s1 * s2) + 2n * square * s1;
  const c4 = all * (all * (all * s4 - 4n * s1 * s3) + 6n * square * s2) - 3n * square * square;
  const variance = count > 1 ? nearestNumber(c2, all * (all - 1n), 2 * exponent) : null;
  const size = c2 > 0n ? Math.sqrt(nearestNumber(c3 * c3, c2 * c2 * c2, 0)) : null;
  return {
    count,
    mean: count > 0 ? nearestNumber(s1, all, exponent) : null,
    variance,
    standardDeviation: variance === null ? null : Math.sqrt(variance),
    skewness: size === null ? null : c3 < 0n ? -size : size,
    kurtosis: c2 > 0n ? nearestNumber(c4, c2 * c2, 0) : null,
  };
}
