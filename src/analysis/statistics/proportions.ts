import { inverseRegularizedBeta, log, normalQuantile } from '../../numeric/index.js';
import { refuse } from '../../input/index.js';
import { shareProblem, trialsProblems } from './arguments.js';

/** An interval for a number that is not known, both ends included. */
export interface Interval {
  /** Lower end. */
  readonly low: number;
  /** Upper end. */
  readonly high: number;
}

/**
 * Returns the score interval for a probability (Wilson 1927), for reporting a share of a number of runs that was fixed
 * beforehand. Its coverage is near 1 − `alpha` on average; for no less than that see {@link clopperPearson}, for
 * looking before the end {@link confidenceSequence}.
 *
 * @param k - successes, 0 to `n`
 * @param n - trials, 0 to 10^9; without any, the interval is all from 0 to 1
 * @param alpha - 1 − confidence, between 0 and 1; default 0.05
 * @throws SixPartyError `invalid-option`
 */
export function wilsonInterval(k: number, n: number, alpha = 0.05): Interval {
  refuse('invalid-option', 'There is no such interval.', [
    ...trialsProblems(k, n),
    shareProblem('alpha', alpha),
  ]);
  if (n === 0) return { low: 0, high: 1 };
  const z = normalQuantile(alpha / 2);
  const square = z * z;
  const centre = (k + square / 2) / (n + square);
  const half = (-z * Math.sqrt((k / n) * (n - k) + square / 4)) / (n + square);
  return { low: k === 0 ? 0 : Math.max(0, centre - half), high: k === n ? 1 : Math.min(1, centre + half) };
}

/**
 * Returns the exact interval for a probability (Clopper & Pearson 1934): it covers in at least 1 − `alpha` of all cases,
 * if the number of trials was fixed beforehand. Looking at it after every run excludes the true probability at
 * some point in a third of the cases and more: see {@link confidenceSequence} for that.
 *
 * @param k - successes, 0 to `n`
 * @param n - trials, 0 to 10^9; without any, the interval is all from 0 to 1
 * @param alpha - 1 − confidence, between 0 and 1; default 0.05
 * @throws SixPartyError `invalid-option`
 */
export function clopperPearson(k: number, n: number, alpha = 0.05): Interval {
  refuse('invalid-option', 'There is no such interval.', [
    ...trialsProblems(k, n),
    shareProblem('alpha', alpha),
  ]);
  return {
    low: k === 0 ? 0 : inverseRegularizedBeta(alpha / 2, k, n - k + 1),
    high: k === n ? 1 : 1 - inverseRegularizedBeta(alpha / 2, n - k, k + 1),
  };
}

/**
 * Returns how many runs make a share lie within `epsilon` of its probability with probability 1 − `delta`, whatever it is:
 * ⌈ln(2/δ) / (2ε²)⌉ (Okamoto 1958).
 *
 * @param epsilon - between 0 and 1
 * @param delta - between 0 and 1
 * @throws SixPartyError `invalid-option`
 */
export function okamotoRuns(epsilon: number, delta: number): number {
  refuse('invalid-option', 'There is no such number of runs.', [
    shareProblem('epsilon', epsilon),
    shareProblem('delta', delta),
  ]);
  return Math.ceil(log(2 / delta) / (2 * epsilon * epsilon));
}
