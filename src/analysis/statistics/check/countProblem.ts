import type { Problem } from '../../../scenario/index.js';
import { optionProblem } from './optionProblem.js';

/** What is wrong with a whole number from `least` to `most`. */
export function countProblem(
  path: string,
  value: unknown,
  least: number,
  most: number = Number.MAX_SAFE_INTEGER,
): Problem | undefined {
  if (Number.isInteger(value) && (value as number) >= least && (value as number) <= most) return undefined;
  const limits = most === Number.MAX_SAFE_INTEGER ? `${least} or more` : `${least} to ${most}`;
  const kind = typeof value === 'number' ? 'out-of-range' : 'wrong-type';
  return optionProblem(path, kind, `a whole number, ${limits}`, value);
}
