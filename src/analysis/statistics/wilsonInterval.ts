import { normalQuantile } from '../../numeric/index.js';
import { refuse } from './check/refuse.js';
import { shareProblem } from './check/shareProblem.js';
import { trialsProblems } from './check/trialsProblems.js';
import type { Interval } from './Interval.js';

/**
 * Score interval for a probability (Wilson 1927), for reporting a share of a number of runs that was fixed
 * beforehand. Its coverage is near 1 − `alpha` on average; for no less than that see {@link clopperPearson}, for
 * looking before the end {@link confidenceSequence}.
 *
 * @param k - successes, 0 to `n`
 * @param n - trials, 0 to 10^9; without any, the interval is all from 0 to 1
 * @param alpha - 1 − confidence, between 0 and 1; default 0.05
 * @throws SixPartyError `invalid-option`
 */
export function wilsonInterval(k: number, n: number, alpha = 0.05): Interval {
  refuse('There is no such interval.', ...trialsProblems(k, n), shareProblem('alpha', alpha));
  if (n === 0) return { low: 0, high: 1 };
  const z = normalQuantile(alpha / 2);
  const square = z * z;
  const centre = (k + square / 2) / (n + square);
  const half = (-z * Math.sqrt((k / n) * (n - k) + square / 4)) / (n + square);
  return { low: k === 0 ? 0 : Math.max(0, centre - half), high: k === n ? 1 : Math.min(1, centre + half) };
}
