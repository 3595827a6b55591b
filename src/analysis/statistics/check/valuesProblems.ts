import type { Problem } from '../../../scenario/index.js';
import { optionProblem } from './optionProblem.js';

/** More would say nothing new. */
const MOST = 10;

/** What is wrong with a list of finite numbers, of which there must be `least` or more. */
export function valuesProblems(path: string, values: unknown, least: number): Problem[] {
  const expected = `a list of ${least} or more finite numbers`;
  if (!Array.isArray(values)) return [optionProblem(path, 'wrong-type', expected, values)];
  if (values.length < least) return [optionProblem(path, 'wrong-length', expected, values)];
  const problems: Problem[] = [];
  for (let i = 0; i < values.length && problems.length < MOST; i++) {
    const value: unknown = values[i];
    if (Number.isFinite(value)) continue;
    const kind = typeof value === 'number' ? 'out-of-range' : 'wrong-type';
    problems.push(optionProblem(`${path}[${i}]`, kind, 'a finite number', value));
  }
  return problems;
}
