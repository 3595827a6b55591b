import { addProblems, problem, type Problem } from './problem.js';

/**
 * Reads a whole number of a command line.
 *
 * @param option - as it was written: `--runs`
 * @param text - undefined if the option was not given
 * @param step - it must be a multiple of this
 * @returns undefined if it was not given, or is wrong, which is reported
 */
export function wholeOfCommandLine(
  option: string,
  text: string | undefined,
  least: number,
  most: number,
  problems: Problem[],
  step = 1,
): number | undefined {
  if (text === undefined) return undefined;
  const number = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
  if (number >= least && number <= most && number % step === 0) return number;
  const kind = step === 1 ? 'a whole number' : `a multiple of ${step}`;
  const hint = step === 1 || Number.isNaN(number) ? '' : nearest(number, least, most, step);
  addProblems(problems, [
    problem(option, 'out-of-range', `${kind} from ${least} to ${most}`, text, { hint }),
  ]);
  return undefined;
}

function nearest(number: number, least: number, most: number, step: number): string {
  return `The nearest that will do: ${Math.min(most, Math.max(least, Math.ceil(number / step) * step))}.`;
}
