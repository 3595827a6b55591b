import type { Problem } from '../../../scenario/index.js';
import { optionProblem } from './optionProblem.js';

/** What is wrong with a number that must be greater than `above` and less than `below`. */
export function numberProblem(
  path: string,
  value: unknown,
  above: number,
  below: number,
): Problem | undefined {
  if (typeof value === 'number' && value > above && value < below) return undefined;
  const kind = typeof value === 'number' ? 'out-of-range' : 'wrong-type';
  const limit = below === Infinity ? 'finite' : `< ${below}`;
  return optionProblem(path, kind, `a number > ${above} and ${limit}`, value);
}
