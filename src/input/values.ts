import { report, type Cursor, type Reader } from './cursor.js';
import { isDate } from './dates.js';
import { didYouMean, nearestMeant } from './names.js';
import type { ProblemCode, WantedValue } from './problem.js';
import { isFunction, isRecord } from './records.js';

/** Which numbers are allowed; all finite ones by default. */
export interface NumberRange {
  readonly least?: number;
  readonly most?: number;
  /** Greater than. */
  readonly above?: number;
  /** Less than. */
  readonly below?: number;
  readonly whole?: boolean;
}

/** From 0 to 1, both included. */
export const UNIT: NumberRange = { least: 0, most: 1 };
/** 0 or more. */
export const POSITIVE_OR_ZERO: NumberRange = { least: 0 };
/** More than 0. */
export const POSITIVE: NumberRange = { above: 0 };
/** Probabilities and confidence levels that are no certainty. */
export const SHARE: NumberRange = { above: 0, below: 1 };
/** Whole numbers that count something; the limit only keeps a slip from running for ever. */
export const COUNT: NumberRange = { least: 1, most: 1_000_000, whole: true };

/** Reads a number in a range. */
export function number(range: NumberRange = {}): Reader<number> {
  return (cursor) => readNumber(cursor, range);
}

/** Reads a whole number from `least` to `most`. */
export function whole(least: number, most?: number): Reader<number> {
  return number({ least, ...(most !== undefined && { most }), whole: true });
}

/** Reads a number in a range at once. */
export function readNumber(cursor: Cursor, range: NumberRange = {}): number | undefined {
  const { value } = cursor;
  if (typeof value !== 'number') {
    return report(cursor, 'wrong-type', describeRange(range), { wanted: 'number' });
  }
  const { least = -Infinity, most = Infinity, above = -Infinity, below = Infinity, whole: integer } = range;
  const within = Number.isFinite(value) && value >= least && value <= most && value > above && value < below;
  if (within && (integer !== true || Number.isInteger(value))) return value;
  return report(cursor, 'out-of-range', describeRange(range));
}

/** Returns a range in words: "a number ≥ 0", "a whole number from 1 to 4". */
export function describeRange({ least, most, above, below, whole: integer }: NumberRange): string {
  const noun = integer === true ? 'a whole number' : 'a number';
  if (least !== undefined && most !== undefined && most !== Infinity)
    return `${noun} from ${least} to ${most}`;
  const limits = [
    least !== undefined && `≥ ${least}`,
    above !== undefined && `> ${above}`,
    most !== undefined && most !== Infinity && `≤ ${most}`,
    below !== undefined && `< ${below}`,
  ].filter((limit) => limit !== false);
  if (limits.length > 0) return `${noun} ${limits.join(' and ')}`;
  return integer === true ? noun : 'a finite number';
}

/** Reads a text that says something. */
export const text: Reader<string> = (cursor) => {
  const { value } = cursor;
  if (typeof value !== 'string') return report(cursor, 'wrong-type', 'a text', { wanted: 'text' });
  return value.trim() === '' ? report(cursor, 'missing', 'a text that is not empty') : value;
};

/** Reads a seed: any text but the empty one. */
export const seed: Reader<string> = satisfying(
  'a text that is not empty',
  (value): value is string => typeof value === 'string' && value !== '',
  'wrong-type',
  'text',
);

/** Reads a seed of a file, where a whole number is its own text: `seed: 2003` is that of `seed: "2003"`. */
export const seedInFile: Reader<string> = (cursor) =>
  Number.isSafeInteger(cursor.value) ? String(cursor.value) : seed(cursor);

/** Reads true or false. */
export const flag: Reader<boolean> = (cursor) => {
  const { value } = cursor;
  if (typeof value === 'boolean') return value;
  return report(cursor, 'wrong-type', 'true or false', { wanted: 'flag' });
};

/** Reads an ISO date. */
export const date: Reader<string> = (cursor) => {
  const { value } = cursor;
  if (isDate(value)) return value;
  if (typeof value === 'string') return report(cursor, 'bad-date', 'an ISO date (YYYY-MM-DD) that exists');
  return report(cursor, 'wrong-type', 'an ISO date (YYYY-MM-DD)', { wanted: 'text' });
};

/**
 * Reads an id. Ids are keys of records and parts of dotted paths: they begin with a letter (keys that
 * look like integers would not keep their order), hold no dot, and are no name that every JavaScript
 * object answers to.
 */
export const id: Reader<string> = (cursor) => {
  const { value } = cursor;
  if (typeof value !== 'string') return report(cursor, 'wrong-type', ID, { wanted: 'text' });
  if (isId(value)) return value;
  return report(
    cursor,
    'out-of-range',
    value in {} ? 'an id that is no member of every JavaScript object' : ID,
  );
};

/** What {@link isId} accepts, in words. */
export const ID = 'an id: a letter, then letters, digits, _ or -';

/** Tells whether a text can be an id. */
export function isId(candidate: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_-]*$/.test(candidate) && !(candidate in {});
}

/** Accepts anything: what is there is checked elsewhere. */
export const anything: Reader = ({ value }) => value;

/**
 * Reads a value that satisfies a test.
 *
 * @param expected - in words: `an AbortSignal`
 * @param code - of a value that does not; default `wrong-type`
 */
export function satisfying<T>(
  expected: string,
  test: (value: unknown) => value is T,
  code: ProblemCode = 'wrong-type',
  wanted?: WantedValue,
): Reader<T> {
  return (cursor) => (test(cursor.value) ? cursor.value : report(cursor, code, expected, { wanted }));
}

/** Reads a function. */
export const callback: Reader<(...given: never[]) => unknown> = satisfying('a function', isFunction);

/** Reads an object of any kind. */
export function anObject(what: string): Reader<Readonly<Record<string, unknown>>> {
  return satisfying(what, isRecord);
}

/**
 * Reads something that the library makes, and nobody writes by hand: by some members that nothing else has.
 *
 * @param what - in words, with where one gets it: `a rulebook (rulebookOf)`
 * @param members - what each of them must be
 */
export function holding(
  what: string,
  members: Readonly<Record<string, (member: unknown) => boolean>>,
): Reader<Readonly<Record<string, unknown>>> {
  const tests = Object.entries(members);
  return satisfying(
    what,
    (value): value is Readonly<Record<string, unknown>> =>
      isRecord(value) && tests.every(([name, test]) => test(value[name])),
  );
}

/**
 * Reads one of the names that are known.
 *
 * @param what - what they name: `a party`; default: the names themselves
 */
export function oneOf<N extends string>(names: readonly N[], what?: string): Reader<N> {
  const expected = what ?? `one of ${names.join(', ')}`;
  return (cursor) => {
    const { value } = cursor;
    if (typeof value !== 'string') return report(cursor, 'wrong-type', expected, { wanted: 'text' });
    if ((names as readonly string[]).includes(value)) return value as N;
    const hint = what === undefined ? nearestMeant(value, names) : didYouMean(value, names);
    return report(cursor, 'unknown-name', expected, { hint });
  };
}
