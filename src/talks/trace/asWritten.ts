import { isPlain, keysOf, shown, visible } from '../../input/index.js';

/** Something that is not as a run writes it. */
export interface Oddity {
  /** Where, from the value that was looked at: `.outcome.need`. */
  readonly path: string;
  /** What it is, to be read after "holds". */
  readonly what: string;
}

/** Deeper than any event: the parameters of an agent in an intervention may be nested 100 deep. */
const MAX_DEPTH = 200;

/**
 * Returns what no file of a run can hold; undefined if there is nothing. JSON.stringify, of which the chain and the
 * hash of a scenario are made, writes several of these as something else: it takes Infinity (`1e999` in a file) for
 * null and −0 for 0.
 */
export function oddityIn(value: unknown, depth = 0): Oddity | undefined {
  if (typeof value === 'number') {
    const isWritten = Number.isFinite(value) && !Object.is(value, -0);
    return isWritten ? undefined : { path: '', what: shown(value) };
  }
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint')
    return { path: '', what: shown(value) };
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth > MAX_DEPTH) return { path: '', what: `data nested more than ${MAX_DEPTH} deep` };
  if (Array.isArray(value)) {
    for (let place = 0; place < value.length; place++) {
      const odd = oddityIn(value[place], depth + 1);
      if (odd) return { ...odd, path: `[${place}]${odd.path}` };
    }
    return undefined;
  }
  if (!isPlain(value)) return { path: '', what: 'an instance of a class' };
  for (const key of Object.keys(value)) {
    if (key === '__proto__') return { path: '', what: 'a key "__proto__"' };
    const odd = oddityIn((value as Readonly<Record<string, unknown>>)[key], depth + 1);
    if (odd) return { ...odd, path: `.${visible(key)}${odd.path}` };
  }
  return undefined;
}

/**
 * Tells whether an event is what a run gives again, to the last sign. Of a file it may lack what JSON does: members
 * that are undefined, and the sign of zero.
 */
export function isSame(recorded: unknown, given: unknown): boolean {
  if (typeof given === 'number')
    return recorded === given && (given !== 0 || Object.is(recorded, given) || Object.is(recorded, 0));
  if (typeof given !== 'object' || given === null) return recorded === given;
  if (typeof recorded !== 'object' || recorded === null) return false;
  if (Array.isArray(given)) {
    if (!Array.isArray(recorded) || recorded.length !== given.length) return false;
    for (let place = 0; place < given.length; place++)
      if (!isSame(recorded[place], given[place])) return false;
    return true;
  }
  const keys = keysOf(recorded);
  const others = keysOf(given);
  // Their order counts, as it does in the chain. What is no record has no keys.
  if (Array.isArray(recorded) || keys.length !== others.length) return false;
  return keys.every(
    (key, place) =>
      key === others[place] &&
      isSame(
        (recorded as Readonly<Record<string, unknown>>)[key],
        (given as Readonly<Record<string, unknown>>)[key],
      ),
  );
}
