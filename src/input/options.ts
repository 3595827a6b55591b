import { cursorOn, type Reader } from './cursor.js';
import { SixPartyError, type SixPartyErrorCode } from './error.js';
import type { Problem } from './problem.js';
import { readRecord } from './structures.js';

/** One reader for each option of a function: the rules of its options object. */
export type OptionRules<K extends string = string> = Readonly<Record<K, Reader>>;

/**
 * Returns all that is wrong with an options object: values that break their rule, and names that are none.
 *
 * @param required - options that must be given; all others may be left out or be undefined
 * @param path - where the object stands, if it is part of another
 */
export function optionProblems<K extends string>(
  given: unknown,
  rules: OptionRules<K>,
  required: readonly NoInfer<K>[] = [],
  path = '',
): Problem[] {
  const entries = Object.entries<Reader>(rules);
  const isRequired = ([name]: [string, Reader]) => (required as readonly string[]).includes(name);
  const cursor = cursorOn(given, path);
  readRecord(
    cursor,
    Object.fromEntries(entries.filter(isRequired)),
    Object.fromEntries(entries.filter((entry) => !isRequired(entry))),
  );
  return cursor.problems;
}

/**
 * Checks an options object.
 *
 * @param message - what cannot be done if anything is wrong, as a sentence
 * @throws SixPartyError with everything that is wrong
 */
export function checkOptions<K extends string>(
  given: unknown,
  rules: OptionRules<K>,
  required: readonly NoInfer<K>[] = [],
  message = 'These options cannot be used.',
  code: SixPartyErrorCode = 'invalid-option',
): void {
  const problems = optionProblems(given, rules, required);
  if (problems.length > 0) throw new SixPartyError(code, message, problems);
}

/** Returns what is wrong with one argument; undefined if nothing is. */
export function argumentProblem(path: string, value: unknown, reader: Reader): Problem | undefined {
  const cursor = cursorOn(value, path);
  reader(cursor);
  return cursor.problems[0];
}
