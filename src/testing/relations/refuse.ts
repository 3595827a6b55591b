import { nearestName, SixPartyError } from '../../scenario/index.js';
import type { Problem, ProblemCode } from '../../scenario/index.js';

/**
 * Throws if anything is wrong.
 *
 * @throws SixPartyError `invalid-option` with everything that is wrong
 */
export function refuse(message: string, ...problems: readonly (Problem | undefined)[]): void {
  const found = problems.filter((problem) => problem !== undefined);
  if (found.length > 0) throw new SixPartyError('invalid-option', message, found);
}

/** A problem with an option: what was expected at the path and what was found. */
export function optionProblem(
  path: string,
  code: ProblemCode,
  expected: string,
  found: unknown,
  hint = '',
): Problem {
  const received = shown(found);
  return {
    path,
    code: found === undefined ? 'missing' : code,
    expected,
    received,
    message: `Expected ${expected}, but found ${received}.`,
    hint,
  };
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return `'${value.slice(0, 60)}'`;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return String(value);
  return `a value of type ${typeof value}`;
}

/** What is wrong with one of a few words. */
export function choiceProblem(path: string, value: unknown, choices: readonly string[]): Problem | undefined {
  if (choices.includes(value as string)) return undefined;
  const nearest = typeof value === 'string' ? nearestName(value, choices) : undefined;
  const hint = nearest === undefined ? '' : `Did you mean '${nearest}'?`;
  return optionProblem(path, 'unknown-name', choices.join(', '), value, hint);
}
