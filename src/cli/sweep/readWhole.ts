import type { Problem } from '../../scenario/index.js';
import { wrongOption } from './wrongOption.js';

/** A whole number of an option; undefined if it was not given, or is wrong, which is reported. */
export function readWhole(
  option: string,
  text: string | undefined,
  least: number,
  most: number,
  problems: Problem[],
): number | undefined {
  if (text === undefined) return undefined;
  const number = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (number >= least && number <= most) return number;
  problems.push(wrongOption(option, `a whole number from ${least} to ${most}`, text));
  return undefined;
}
