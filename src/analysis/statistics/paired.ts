import { normalQuantile, regularizedBeta, studentQuantile } from '../../numeric/index.js';
import { refuse } from '../../input/index.js';
import { wholeProblem, MAX_TRIALS, shareProblem } from './arguments.js';
import type { MomentsSummary } from './moments.js';
import type { Interval } from './proportions.js';

/** A mean with its interval. */
export interface MeanInterval extends Interval {
  /** Mean of the values. */
  readonly mean: number;
}

/**
 * Returns Student's t interval for the mean of values of which only the moments were kept.
 *
 * @returns null where fewer than two values were seen
 */
export function meanInterval({ count, mean, variance }: MomentsSummary, alpha: number): MeanInterval | null {
  if (mean === null || variance === null) return null;
  const margin = -studentQuantile(alpha / 2, count - 1) * Math.sqrt(variance / count);
  return { mean, low: mean - margin, high: mean + margin };
}

/**
 * Returns the exact two-sided p-value of McNemar's test (1947): how probable at least so uneven a split of the pairs that
 * differ is, if either way is as probable as the other.
 *
 * @param b - pairs in which only the first holds, 0 or more
 * @param c - pairs in which only the second holds, 0 or more
 * @throws SixPartyError `invalid-option`
 */
export function mcnemar(b: number, c: number): number {
  refuse('invalid-option', 'There is no such test.', [
    wholeProblem('b', b, 0, MAX_TRIALS),
    wholeProblem('c', c, 0, MAX_TRIALS),
  ]);
  if (b === c) return 1;
  return Math.min(1, 2 * regularizedBeta(0.5, Math.max(b, c), Math.min(b, c) + 1));
}

/**
 * Returns the score interval for the difference of two probabilities from pairs (Tango 1998): all differences that the score
 * test does not reject. It excludes 0 exactly when McNemar's test without correction does, stays within −1 and
 * 1, and holds its coverage from about twelve pairs on and where a count is 0, where Wald's interval fails (Newcombe
 * 1998; Fagerland, Lydersen & Laake 2014). For a verdict see {@link pairedDifference}, which agrees with the exact test.
 *
 * @param gained - pairs in which only the second holds
 * @param lost - pairs in which only the first holds
 * @param n - all pairs, 1 to 10^9
 * @param alpha - 1 − confidence, between 0 and 1; default 0.05
 * @returns ends for P(second) − P(first), within 1e-12
 * @throws SixPartyError `invalid-option`
 */
export function tangoInterval(gained: number, lost: number, n: number, alpha = 0.05): Interval {
  const pairs = wholeProblem('n', n, 1, MAX_TRIALS);
  const most = pairs === undefined ? n : MAX_TRIALS;
  const first = wholeProblem('gained', gained, 0, most);
  const left = first === undefined ? most - gained : most;
  refuse('invalid-option', 'There is no such interval.', [
    pairs,
    first,
    wholeProblem('lost', lost, 0, left),
    shareProblem('alpha', alpha),
  ]);
  const z = -normalQuantile(alpha / 2);
  return { low: -upperEnd(lost, gained, n, z), high: upperEnd(gained, lost, n, z) };
}

/** Finds the greatest difference whose score is −z or more, by halving: the score falls with the difference. */
function upperEnd(gained: number, lost: number, n: number, z: number): number {
  if (gained === n) return 1;
  let low = (gained - lost) / n;
  let high = 1;
  for (;;) {
    const middle = low + (high - low) / 2;
    if (!(middle > low && middle < high)) return middle;
    if (score(middle, gained, lost, n) >= -z) low = middle;
    else high = middle;
  }
}

/** Returns (gained − lost − nΔ) over its standard error with the most likely probabilities that differ by Δ. */
function score(delta: number, gained: number, lost: number, n: number): number {
  const linear = (2 * n - gained + lost) * delta - gained - lost;
  const constant = -lost * delta * (1 - delta);
  const lostShare = (Math.sqrt(linear * linear - 8 * n * constant) - linear) / (4 * n);
  return (gained - lost - n * delta) / Math.sqrt(n * (2 * lostShare + delta * (1 - delta)));
}
