import { argumentProblem, number, problem, SHARE, whole, type Problem } from '../../input/index.js';

/** Most trials that intervals are worked out for. */
export const MAX_TRIALS = 1e9;

const share = number(SHARE);

/** Returns what is wrong with a probability that must be between 0 and 1, both excluded. */
export function shareProblem(path: string, value: unknown): Problem | undefined {
  return argumentProblem(path, value, share);
}

/** Returns what is wrong with a number that must be greater than `above` and less than `below`. */
export function numberProblem(
  path: string,
  value: unknown,
  above: number,
  below?: number,
): Problem | undefined {
  return argumentProblem(path, value, number(below === undefined ? { above } : { above, below }));
}

/** Returns what is wrong with a whole number from `least` to `most`. */
export function wholeProblem(path: string, value: unknown, least: number, most: number): Problem | undefined {
  return argumentProblem(path, value, whole(least, most));
}

/** Returns what is wrong with `k` successes in `n` trials. */
export function trialsProblems(k: unknown, n: unknown): (Problem | undefined)[] {
  const trials = wholeProblem('n', n, 0, MAX_TRIALS);
  const most = trials === undefined && typeof n === 'number' ? n : MAX_TRIALS;
  return [trials, wholeProblem('k', k, 0, most)];
}

/** Problems of one list that are told; more would say nothing new. */
const MAX_TOLD = 10;

/** Returns what is wrong with a list of finite numbers, of any length from `least` on. */
export function valuesProblems(path: string, values: unknown, least: number): Problem[] {
  const expected = `a list of ${least} or more finite numbers`;
  if (!Array.isArray(values)) return [problem(path, 'wrong-type', expected, values)];
  if (values.length < least) return [problem(path, 'wrong-length', expected, values)];
  const problems: Problem[] = [];
  for (let i = 0; i < values.length && problems.length < MAX_TOLD; i++) {
    const value: unknown = values[i];
    if (Number.isFinite(value)) continue;
    const code = typeof value === 'number' ? 'out-of-range' : 'wrong-type';
    problems.push(problem(`${path}[${i}]`, code, 'a finite number', value));
  }
  return problems;
}
