import type { Problem } from '../../../scenario/index.js';
import { countProblem } from './countProblem.js';

/** What is wrong with `k` successes in `n` trials. */
export function trialsProblems(k: unknown, n: unknown): (Problem | undefined)[] {
  const trials = countProblem('n', n, 0, 1e9);
  return [trials, countProblem('k', k, 0, trials === undefined ? (n as number) : 1e9)];
}
