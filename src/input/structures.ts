import { items, MAX_ITEMS, member, report, type Cursor, type Reader } from './cursor.js';
import { didYouMean, nearestMeant, nearestName } from './names.js';
import { isFull, quoted } from './problem.js';
import { isPlain, isRecord, keysOf } from './records.js';
import { anything, oneOf } from './values.js';

/** How many items a list must have. */
export interface ListLength {
  /** Exactly so many. */
  readonly exactly?: number | undefined;
  /** At least so many. Default 0. */
  readonly least?: number;
  /** At most so many. Default 10,000: a longer list is a slip, and reading it could take for ever. */
  readonly most?: number;
  /** What there must be so many of: `one per level from 1`. */
  readonly because?: string;
}

/** Reads a list and each of its items. */
export function listOf<T>(item: Reader<T>, length?: ListLength): Reader<T[]> {
  return (cursor) => readList(cursor, item, length);
}

/**
 * Reads a list and each of its items at once.
 *
 * @returns the items that are right; undefined if there is no list, or one of a length that is not allowed
 */
export function readList<T>(cursor: Cursor, item: Reader<T>, length: ListLength = {}): T[] | undefined {
  const { exactly, least = 0, most = MAX_ITEMS, because = '' } = length;
  if (!Array.isArray(cursor.value)) return report(cursor, 'wrong-type', 'a list');
  const { length: found } = cursor.value;
  if (found > most) return report(cursor, 'wrong-length', `a list of at most ${most}`);
  const reason = because === '' ? '' : ` (${because})`;
  const isWrong = exactly === undefined ? found < least : found !== exactly;
  const expected = exactly === undefined ? `a list of at least ${least}` : `a list of ${exactly}`;
  if (isWrong) report(cursor, 'wrong-length', expected + reason);
  const read: T[] = [];
  for (const inner of items(cursor)) {
    if (isFull(cursor.problems)) break;
    const value = item(inner);
    if (value !== undefined) read.push(value);
  }
  return isWrong ? undefined : read;
}

/** Reads a list of names that are known, none of them twice; returns those that are right. */
export function namesOf<N extends string>(
  names: readonly N[],
  what: string,
  length?: ListLength,
): (cursor: Cursor) => N[] {
  const one = oneOf(names, what);
  return (cursor) => {
    const read: N[] = [];
    readList(
      cursor,
      (item) => {
        const name = one(item);
        if (name === undefined) return;
        if (read.includes(name)) report(item, 'duplicate', `${what} that is not in the list yet`);
        else read.push(name);
      },
      length,
    );
    return read;
  };
}

/** Reports every item of a list whose member, `id` for instance, an earlier one has already. */
export function noneTwice(list: Cursor, key: string): void {
  const seen = new Set<unknown>();
  for (const item of items(list)) {
    const named = member(item, key);
    if (typeof named.value !== 'string') continue;
    if (seen.has(named.value)) report(named, 'duplicate', `an ${key} that no other has`);
    seen.add(named.value);
  }
}

/** Readers of members by name. */
export type Members = Readonly<Record<string, Reader>>;

/** Reads a record with known members. */
export function record(required: Members, optional: Members = {}): Reader<Readonly<Record<string, unknown>>> {
  return (cursor) => readRecord(cursor, required, optional);
}

/**
 * Reads a record with known members at once: each required one, each optional one that is there, and no other.
 *
 * @returns the record, whatever is wrong with its members; undefined if there is none
 */
export function readRecord(
  cursor: Cursor,
  required: Members,
  optional: Members = {},
): Readonly<Record<string, unknown>> | undefined {
  const { value } = cursor;
  if (!isRecord(value)) return report(cursor, 'wrong-type', 'an object');
  const present = keysOf(value);
  for (const key of Object.keys(required)) required[key]!(member(cursor, key));
  for (const key of Object.keys(optional)) {
    if (present.includes(key)) optional[key]!(member(cursor, key));
  }
  const known = [...Object.keys(required), ...Object.keys(optional)];
  for (const key of present) {
    if (isFull(cursor.problems)) break;
    if (!known.includes(key)) unknownKey(cursor, key, known);
  }
  return value;
}

/**
 * Returns the cursors on the members of a record, for who reads one in the light of another; other members are
 * reported.
 *
 * @returns undefined, and it is reported, if there is no record
 */
export function membersOf<K extends string>(
  cursor: Cursor,
  known: readonly K[],
): Readonly<Record<K, Cursor>> | undefined {
  const read = readRecord(cursor, {}, Object.fromEntries(known.map((key) => [key, anything])));
  if (read === undefined) return undefined;
  return Object.fromEntries(known.map((key) => [key, member(cursor, key)])) as Record<K, Cursor>;
}

/** Reports a member that a record should not have. */
function unknownKey(cursor: Cursor, key: string, known: readonly string[]): undefined {
  const expected = known.length === 0 ? 'no members' : `one of ${known.join(', ')}`;
  const hint = nearestMeant(key, known);
  report(member(cursor, key), 'unknown-key', expected, { hint, received: quoted(key), onKey: true });
}

/** Members of one kind of a union, beside `kind` itself. */
export interface Variant {
  readonly required?: Members;
  readonly optional?: Members;
}

/**
 * Reads the `kind` of a record, which must be a key of `kinds`.
 *
 * @returns the kind; of one that is misspelled, and reported, the one that was most likely meant, so that what else is
 *   wrong with the record is told with it
 */
export function readKind<K extends string>(
  cursor: Cursor,
  kinds: Readonly<Record<K, unknown>>,
): K | undefined {
  if (!isRecord(cursor.value)) return report(cursor, 'wrong-type', 'an object with a kind');
  const kind = member(cursor, 'kind');
  const names = Object.keys(kinds) as K[];
  const read = oneOf(names)(kind);
  if (read !== undefined || typeof kind.value !== 'string') return read;
  return nearestName(kind.value, names) as K | undefined;
}

/** Reads the members of a record beside its `kind`. */
export function readMembers(cursor: Cursor, { required, optional }: Variant): void {
  readRecord(cursor, { kind: anything, ...required }, optional);
}

/** Reads a record whose `kind` decides which members it has; of one without a kind that can be read the members decide. */
export function variant<K extends string>(variants: Readonly<Record<K, Variant>>): Reader<K> {
  return (cursor) => {
    const kind = readKind(cursor, variants) ?? kindByMembers(cursor.value, variants);
    if (kind !== undefined) readMembers(cursor, variants[kind]);
    return kind;
  };
}

/** Returns the kind that has most of the members that are there, less those that it would lack; undefined for two such. */
function kindByMembers<K extends string>(
  value: unknown,
  variants: Readonly<Record<K, Variant>>,
): K | undefined {
  const present = keysOf(value).filter((key) => key !== 'kind');
  const fits = (Object.keys(variants) as K[]).flatMap((kind) => {
    const { required = {}, optional = {} } = variants[kind];
    const known = present.filter((key) => Object.hasOwn(required, key) || Object.hasOwn(optional, key));
    const lacking = Object.keys(required).filter((key) => !present.includes(key));
    return known.length === 0 ? [] : [{ kind, fit: known.length - lacking.length }];
  });
  const [best, second] = fits.sort((a, b) => b.fit - a.fit);
  return best?.fit === second?.fit ? undefined : best?.kind;
}

/**
 * Reads a record whose keys are ids.
 *
 * @param ids - the ids that are known
 * @param what - what they name: `a party`
 * @param read - reads the value of each known id, which is given too
 */
export function byId(
  ids: readonly string[],
  what: string,
  read: (cursor: Cursor, id: string) => unknown = () => undefined,
): Reader<Readonly<Record<string, unknown>>> {
  return (cursor) => {
    const { value } = cursor;
    if (!isRecord(value)) return report(cursor, 'wrong-type', `an object with the id of ${what} as each key`);
    for (const key of keysOf(value)) {
      if (isFull(cursor.problems)) break;
      const inner = member(cursor, key);
      if (ids.includes(key)) read(inner, key);
      else
        report(inner, 'unknown-name', what, {
          hint: didYouMean(key, ids),
          received: quoted(key),
          onKey: true,
        });
    }
    return value;
  };
}

const MAX_DEPTH = 100;

/** Reads data that JSON can hold: no functions, class instances, cycles or numbers that are not finite. */
export const json: Reader = (cursor) => {
  readJson(cursor, []);
  return cursor.value;
};

function readJson(cursor: Cursor, above: readonly unknown[]): void {
  const { value } = cursor;
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || isFull(cursor.problems))
    return;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) report(cursor, 'out-of-range', 'a finite number');
    return;
  }
  if (typeof value !== 'object') return report(cursor, 'wrong-type', 'JSON data');
  if (above.includes(value)) return report(cursor, 'inconsistent', 'data that does not contain itself');
  if (above.length >= MAX_DEPTH)
    return report(cursor, 'out-of-range', `data nested at most ${MAX_DEPTH} deep`);
  const within = [...above, value];
  if (Array.isArray(value)) for (const item of items(cursor)) readJson(item, within);
  else if (!isPlain(value)) report(cursor, 'wrong-type', 'JSON data, no instance of a class');
  else for (const key of keysOf(value)) readJson(member(cursor, key), within);
}
