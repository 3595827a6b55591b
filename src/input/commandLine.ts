import { addProblems, problem, type Problem } from './problem.js';

/**
 * Reads a whole number of a command line.
 *
 * @param option - as it was written: `--runs`
 * @param text - undefined if the option was not given
 * @returns undefined if it was not given, or is wrong, which is reported
 */
export function wholeOfCommandLine(
  option: string,
  text: string | undefined,
  least: number,
  most: number,
  problems: Problem[],
): number | undefined {
  if (text === undefined) return undefined;
  const number = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
  if (number >= least && number <= most) return number;
  addProblems(problems, [problem(option, 'out-of-range', `a whole number from ${least} to ${most}`, text)]);
  return undefined;
}
