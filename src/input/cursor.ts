import { isFull, problem, type Problem, type ProblemCode, type ProblemWords } from './problem.js';
import { writeStep } from './path.js';
import { isRecord } from './records.js';

/** One position of an input that is read: where it is, what is there, and where its problems go. */
export interface Cursor {
  /** `parties[1].trust.US`; empty for the whole input. */
  readonly path: string;
  readonly value: unknown;
  readonly problems: Problem[];
}

/**
 * Reads what is at a cursor: reports what is wrong there and below, and returns the value if it is right.
 * Never throws on plain data.
 */
export type Reader<T = unknown> = (cursor: Cursor) => T | undefined;

/** A list that is longer is a slip, and reading it could take for ever. */
export const MAX_ITEMS = 10_000;

/** Returns a cursor on a whole input. */
export function cursorOn(value: unknown, path = '', problems: Problem[] = []): Cursor {
  return { path, value, problems };
}

/** Reports that a cursor does not find what was expected. Returns undefined, so that a reader can return it. */
export function report(cursor: Cursor, code: ProblemCode, expected: string, words?: ProblemWords): undefined {
  if (isFull(cursor.problems)) return;
  cursor.problems.push(problem(cursor.path, code, expected, cursor.value, words));
}

/** Returns the cursor on a member of a record; its value is undefined if there is none. */
export function member({ path, value, problems }: Cursor, key: string): Cursor {
  const held = isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return { path: path + writeStep(key, path === ''), value: held, problems };
}

/** Returns the cursors on the items of a list; none if there is no list, or one that is too long to be read. */
export function items({ path, value, problems }: Cursor): Cursor[] {
  if (!Array.isArray(value) || value.length > MAX_ITEMS) return [];
  return Array.from(value as unknown[], (item, index) => ({
    path: `${path}[${index}]`,
    value: item,
    problems,
  }));
}
