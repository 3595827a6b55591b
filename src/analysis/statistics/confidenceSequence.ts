import { exp, log, log1p } from '../../numeric/index.js';
import { refuse } from './check/refuse.js';
import { shareProblem } from './check/shareProblem.js';
import { trialsProblems } from './check/trialsProblems.js';
import type { Interval } from './Interval.js';
import { logMixture } from './logEvidence.js';

/**
 * Interval for a probability that is valid at every look: with probability 1 − `alpha` it covers the true
 * value after every trial, however often one looks and whenever one stops. It is what a claim about a probability
 * is held against while runs come in.
 *
 * The set of all p with B(½ + k, ½ + n − k)/B(½, ½) < p^k (1 − p)^(n−k) / α, the beta–binomial mixture (Robbins
 * 1970; Howard, Ramdas, McAuliffe & Sekhon 2021). Ends are within 1e-12 up to 10^7 trials.
 *
 * @param k - successes, 0 to `n`
 * @param n - trials so far, 0 to 10^9; without any, the interval is all from 0 to 1
 * @param alpha - probability of ever excluding the true value, between 0 and 1; default 0.05
 * @throws SixPartyError `invalid-option`
 */
export function confidenceSequence(k: number, n: number, alpha = 0.05): Interval {
  refuse('There is no such interval.', ...trialsProblems(k, n), shareProblem('alpha', alpha));
  const threshold = log(alpha) + logMixture(k, n);
  return { low: lowerEnd(k, n, threshold), high: 1 - lowerEnd(n - k, n, threshold) };
}

/**
 * The least p with k ln p + (n − k) ln(1 − p) ≥ threshold. That is concave in ln p, and the start is at the
 * root or below it, so that the method of Newton climbs to the root without passing it.
 */
function lowerEnd(k: number, n: number, threshold: number): number {
  if (k === 0) return 0;
  let p = exp(threshold / k);
  for (let step = Infinity; step > 1e-15;) {
    step = (threshold - k * log(p) - (n - k) * log1p(-p)) / (k - ((n - k) * p) / (1 - p));
    p *= exp(Math.max(0, step));
  }
  return p;
}
