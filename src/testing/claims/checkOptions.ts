import { nearestName, SixPartyError } from '../../scenario/index.js';
import type { Problem } from '../../scenario/index.js';

/** What an option has to be. */
export interface OptionRule {
  /** In words: `a whole number ≥ 1`. */
  readonly expected: string;
  readonly holds: (value: unknown) => boolean;
}

/** A whole number from `least` on. */
export function count(least: number): OptionRule {
  return {
    expected: `a whole number ≥ ${least}`,
    holds: (value) => Number.isSafeInteger(value) && (value as number) >= least,
  };
}

/** One of some words. */
export function oneOf(...words: readonly string[]): OptionRule {
  return { expected: words.join(' or '), holds: (value) => words.includes(value as string) };
}

/** Checked elsewhere. */
export const anything: OptionRule = { expected: '', holds: () => true };

/**
 * Checks options by name; what is left out is right.
 *
 * @throws SixPartyError `invalid-option`, with every option that is not known or not right
 */
export function checkOptions(options: object, rules: Readonly<Record<string, OptionRule>>): void {
  const names = Object.keys(rules);
  const problems = Object.entries(options).flatMap(([path, value]): Problem[] => {
    if (value === undefined) return [];
    if (!Object.hasOwn(rules, path)) {
      const nearest = nearestName(path, names);
      const hint = nearest === undefined ? `Known: ${names.join(', ')}.` : `Did you mean "${nearest}"?`;
      const message = `There is no option "${path}".`;
      return [{ path, code: 'unknown-key', expected: names.join(', '), received: path, message, hint }];
    }
    const { expected, holds } = rules[path]!;
    if (holds(value)) return [];
    const received = typeof value === 'string' ? `'${value}'` : String(value);
    const message = `Expected ${expected}, but found ${received}.`;
    return [{ path, code: 'out-of-range', expected, received, message, hint: '' }];
  });
  if (problems.length > 0)
    throw new SixPartyError('invalid-option', 'These options cannot be used.', problems);
}
