import { cursorOn, member, report, type Reader } from './cursor.js';
import { isSixPartyError, SixPartyError, type SixPartyErrorCode } from './error.js';
import type { Problem } from './problem.js';
import { isRecord } from './records.js';
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

/**
 * Checks what a function takes out of an object that may hold more, such as the parameters of a whole agent.
 *
 * @param message - what cannot be done if anything is wrong, as a sentence
 * @param path - where the object stands, if it is part of another
 * @throws SixPartyError `invalid-option` with everything that is wrong
 */
export function checkMembers<K extends string>(
  given: unknown,
  rules: OptionRules<K>,
  required: readonly NoInfer<K>[],
  message: string,
  path = '',
): void {
  const cursor = cursorOn(given, path);
  if (!isRecord(given)) report(cursor, 'wrong-type', 'an object');
  for (const name of Object.keys(rules) as K[]) {
    const inner = member(cursor, name);
    if (isRecord(given) && (inner.value !== undefined || required.includes(name))) rules[name](inner);
  }
  if (cursor.problems.length > 0) throw new SixPartyError('invalid-option', message, cursor.problems);
}

/** Returns what is wrong with one argument; undefined if nothing is. */
export function argumentProblem(path: string, value: unknown, reader: Reader): Problem | undefined {
  const cursor = cursorOn(value, path);
  reader(cursor);
  return cursor.problems[0];
}

/**
 * Returns what to throw where a function failed: what is wrong with its arguments, or what it failed with if nothing
 * is. For functions that are called so often that only a failure is worth a look at them.
 *
 * @param cause - what it failed with
 * @param message - what cannot be done, as a sentence
 * @param problems - `undefined` stands for "nothing wrong here"
 */
export function argumentError(
  cause: unknown,
  message: string,
  problems: readonly (Problem | undefined)[],
  code: SixPartyErrorCode = 'invalid-option',
): unknown {
  const wrong = problems.filter((one) => one !== undefined);
  if (wrong.length === 0 || isSixPartyError(cause)) return cause;
  const error = new SixPartyError(code, message, wrong);
  error.cause = cause;
  return error;
}
