import { normalQuantile, pow, regularizedBeta } from '../../numeric/index.js';
import type { MomentsSummary } from './moments.js';
import { mcnemar, meanInterval } from './paired.js';
import { clopperPearson, type Interval } from './proportions.js';

/** Of fewer pairs that differ, or numbers unlike the rest, the shape says nothing, and there is no p-value. */
export const FEW = 6;

/**
 * Returns the interval for the difference of two shares from pairs: the hull of that of Bonett and Price (2012) and of the
 * exact one of McNemar's test (the share of gains among the pairs that differ, Clopper and Pearson). So it excludes 0
 * only where that test does, and covers in 93 of 100 cases or more from two pairs on, by enumeration. Of less
 * than six pairs that differ it is ± the exact upper bound of the share of pairs that do.
 *
 * @param gained - pairs in which only the second holds
 * @param lost - pairs in which only the first holds
 */
export function shareDifferenceInterval(gained: number, lost: number, n: number, alpha: number): Interval {
  const differing = gained + lost;
  if (differing < FEW) return around(0, unlikeBound(differing, n, alpha));
  const [first, second] = [(gained + 1) / (n + 2), (lost + 1) / (n + 2)];
  const difference = first - second;
  const error = Math.sqrt((first + second - difference * difference) / (n + 2));
  const wald = around(difference, -normalQuantile(alpha / 2) * error);
  const split = clopperPearson(gained, differing, alpha);
  const share = differing / n;
  return {
    low: Math.max(-1, Math.min(wald.low, share * (2 * split.low - 1))),
    high: Math.min(1, Math.max(wald.high, share * (2 * split.high - 1))),
  };
}

/** Returns the exact two-sided p-value of McNemar's test; null where fewer than six pairs differ. */
export function shareDifferenceTest(gained: number, lost: number): number | null {
  return gained + lost < FEW ? null : mcnemar(lost, gained);
}

/** Differences that lie nearer together than this share of the width are the same, but for rounding. */
const ROUNDING = 1e-9;

/** What is known of a list of numbers beside its moments. */
export interface Spread {
  /** How many are unlike the one that there is most of; of differences, unlike 0. */
  readonly unlike: number;
  /** The one that there is most of; 0 of differences. */
  readonly usual: number;
  /** How far two of them can lie apart; 0 if nothing is known of it. */
  readonly width: number;
}

/**
 * Returns the interval of a mean: Student's. Where most numbers are the same and less than six are unlike them it is as
 * wide, too, as the exact upper bound of their share allows, times how far two of them can lie apart: for the shape of so
 * few says nothing.
 *
 * @returns null without a number, and where all are alike and nothing is known of how far they can lie apart
 */
export function honestMeanInterval(
  summary: MomentsSummary,
  { unlike, usual, width }: Spread,
  alpha: number,
): Interval | null {
  const { count, mean, variance } = summary;
  if (mean === null) return null;
  if (unlike < FEW && width === 0) return null;
  const isSpread = variance !== null && Math.sqrt(variance) > ROUNDING * width;
  if (unlike < FEW) {
    const few = around(usual, unlikeBound(unlike, count, alpha) * width);
    if (!isSpread) return few;
    const student = meanInterval(summary, alpha)!;
    // What is not most of them is the rest of nothing.
    if (2 * unlike >= count) return student;
    return { low: Math.min(few.low, student.low), high: Math.max(few.high, student.high) };
  }
  if (isSpread) return meanInterval(summary, alpha);
  // Six or more that differ, all by the same: as if one more were unknown.
  return around(mean, unlikeBound(0, count, alpha) * width);
}

/**
 * Returns the two-sided p-value of Student's test of no difference, at least 2^(1 − d), the least that the signs of d
 * differences can show; null where fewer than six differ.
 */
export function meanDifferenceTest(summary: MomentsSummary, differing: number): number | null {
  if (differing < FEW) return null;
  const { count, mean, variance } = summary;
  const least = pow(2, 1 - Math.min(differing, 1000));
  if (variance === 0) return least;
  const freedom = count - 1;
  const t = mean! / Math.sqrt(variance! / count);
  return Math.max(least, regularizedBeta(freedom / (freedom + t * t), freedom / 2, 0.5));
}

/** Returns the interval within a range of which an end may be open. */
export function within(interval: Interval, least: number, most: number): Interval {
  return { low: Math.max(least, interval.low), high: Math.min(most, interval.high) };
}

/** The exact upper bound of the share of those that are unlike the rest. */
function unlikeBound(unlike: number, n: number, alpha: number): number {
  return clopperPearson(unlike, n, alpha).high;
}

function around(middle: number, half: number): Interval {
  return { low: middle - half, high: middle + half };
}
