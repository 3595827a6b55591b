import { countProblem } from './check/countProblem.js';
import { refuse } from './check/refuse.js';
import { shareProblem } from './check/shareProblem.js';

/**
 * What the i-th of any number of tests may spend of one probability of error: 6α / (π² i²). All together spend
 * `alpha`.
 *
 * @param i - 1, 2, …
 * @param alpha - between 0 and 1; default 0.05
 * @throws SixPartyError `invalid-option`
 */
export function alphaSpent(i: number, alpha = 0.05): number {
  refuse('There is no such share.', countProblem('i', i, 1), shareProblem('alpha', alpha));
  return (6 * alpha) / (Math.PI * i * (Math.PI * i));
}
