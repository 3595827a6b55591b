import type { Problem, ProblemCode } from '../../input/index.js';
import { problem } from './problem.js';
import { shown } from './shown.js';

/** One spot of an input that is checked: where it is, what is there, and where its problems go. */
export interface Place {
  /** `parties[1].trust.US`; empty for the whole input. */
  readonly path: string;
  readonly value: unknown;
  readonly problems: Problem[];
}

/** Checks what is at one place and reports what is wrong there and below; never throws. */
export type Check = (place: Place) => void;

/** Reports that a place does not hold what was expected. Returns undefined, so that a reader can return it. */
export function report(
  place: Place,
  code: ProblemCode,
  expected: string,
  hint = '',
  received: string = shown(place.value),
): undefined {
  const missing = place.value === undefined && code === 'wrong-type';
  place.problems.push(problem(place.path, missing ? 'missing' : code, expected, received, hint));
}

/** The place of a member of a record. */
export function member(place: Place, key: string): Place {
  const simple = /^[A-Za-z_$][\w$-]*$/.test(key);
  const step = simple ? `${place.path === '' ? '' : '.'}${key}` : `[${JSON.stringify(key)}]`;
  const { value } = place;
  const held = isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return { path: place.path + step, value: held, problems: place.problems };
}

/** A list that is longer is a slip, and reading it could take for ever. */
export const longestList = 10_000;

/** The places of the items of a list; none if there is no list. */
export function items(place: Place): Place[] {
  if (!Array.isArray(place.value)) return [];
  return Array.from(place.value as unknown[], (value, index) => ({
    path: `${place.path}[${index}]`,
    value,
    problems: place.problems,
  }));
}

/** Whether a value has members by name. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The names of the members that are there; a member that is `undefined` is not. */
export function keysOf(value: unknown): string[] {
  return isRecord(value) ? Object.keys(value).filter((key) => value[key] !== undefined) : [];
}
