import { inverseRegularizedBeta } from '../../numeric/index.js';
import { refuse } from './check/refuse.js';
import { shareProblem } from './check/shareProblem.js';
import { trialsProblems } from './check/trialsProblems.js';
import type { Interval } from './Interval.js';

/**
 * Exact interval for a probability (Clopper & Pearson 1934): it covers in at least 1 − `alpha` of all cases,
 * if the number of trials was fixed beforehand. Looking at it after every run excludes the true probability at
 * some point in a third of the cases and more: see {@link confidenceSequence} for that.
 *
 * @param k - successes, 0 to `n`
 * @param n - trials, 0 to 10^9; without any, the interval is all from 0 to 1
 * @param alpha - 1 − confidence, between 0 and 1; default 0.05
 * @throws SixPartyError `invalid-option`
 */
export function clopperPearson(k: number, n: number, alpha = 0.05): Interval {
  refuse('There is no such interval.', ...trialsProblems(k, n), shareProblem('alpha', alpha));
  return {
    low: k === 0 ? 0 : inverseRegularizedBeta(alpha / 2, k, n - k + 1),
    high: k === n ? 1 : 1 - inverseRegularizedBeta(alpha / 2, n - k, k + 1),
  };
}
