import { SixPartyError, type Problem } from '../../scenario/index.js';

/**
 * Throws if anything is wrong.
 *
 * @throws SixPartyError `invalid-option` with everything that is wrong
 */
export function refuse(message: string, ...problems: readonly (Problem | undefined)[]): void {
  const found = problems.filter((problem) => problem !== undefined);
  if (found.length > 0) throw new SixPartyError('invalid-option', message, found);
}

/** What is wrong with a whole number from `least` to `most`. */
export function countProblem(path: string, value: unknown, least: number, most: number): Problem | undefined {
  if (Number.isInteger(value) && (value as number) >= least && (value as number) <= most) return undefined;
  return optionProblem(path, `a whole number from ${least} to ${most}`, value);
}

/** What is wrong with a seed. */
export function seedProblem(path: string, value: unknown): Problem | undefined {
  return typeof value === 'string' && value !== ''
    ? undefined
    : optionProblem(path, 'a text that is not empty', value);
}

/** A problem with an option: what was expected at the path and what was found. */
export function optionProblem(path: string, expected: string, found: unknown): Problem {
  const received = shown(found);
  const message = `Expected ${expected}, but found ${received}.`;
  const code = found === undefined ? 'missing' : typeof found === 'number' ? 'out-of-range' : 'wrong-type';
  return { path, code, expected, received, message, hint: '' };
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return `'${value.slice(0, 60)}'`;
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return String(value);
  return Array.isArray(value) ? `a list of ${value.length}` : `a value of type ${typeof value}`;
}
