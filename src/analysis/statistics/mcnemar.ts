import { regularizedBeta } from '../../numeric/index.js';
import { countProblem } from './check/countProblem.js';
import { refuse } from './check/refuse.js';

/**
 * Exact two-sided p-value of McNemar's test (1947): how probable at least so uneven a split of the pairs that
 * differ is, if either way is as probable as the other.
 *
 * @param b - pairs in which only the first holds, 0 or more
 * @param c - pairs in which only the second holds, 0 or more
 * @throws SixPartyError `invalid-option`
 */
export function mcnemar(b: number, c: number): number {
  refuse('There is no such test.', countProblem('b', b, 0, 1e9), countProblem('c', c, 0, 1e9));
  if (b === c) return 1;
  return Math.min(1, 2 * regularizedBeta(0.5, Math.max(b, c), Math.min(b, c) + 1));
}
