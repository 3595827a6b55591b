import {
  byId,
  cursorOn,
  flag,
  id,
  listOf,
  namesOf,
  noneTwice,
  oneOf,
  readList,
  readRecord,
  record,
  refuse,
  report,
  text,
  type Cursor,
  type Members,
  type Reader,
} from '../../input/index.js';

/** Who can do what in a conflict, without what they want. */
export interface ConflictFrame {
  /** Ids of the decision makers, 1 to 8. */
  readonly parties: readonly string[];
  /** What can be done or left, 1 to 12 of them. */
  readonly options: readonly ConflictOption[];
  /** Combinations that cannot be: whatever has all that one of these says. */
  readonly infeasible?: readonly Taken[];
  /** Combinations that make no difference: what has all that one of these says is one state, of this id. */
  readonly same?: readonly {
    /** Of the one state that they are. */
    readonly id: string;
    /** What those states have in common. */
    readonly when: Taken;
  }[];
  /** In words, for accounts: where options and states come from. */
  readonly statesFrom?: string;
}

/** Something that a decision maker may do or leave. */
export interface ConflictOption {
  /** Unique among the options. */
  readonly id: string;
  /** Who can change it, each of them alone. */
  readonly owners: readonly string[];
  /** `on`: once taken it cannot be left again; `off`: once left it cannot be taken again. Default `both`. */
  readonly moves?: 'both' | 'on' | 'off';
  /** In words, for accounts. Default: the id. */
  readonly label?: string;
}

/** What is taken (true) and what is left (false) of some options, by their ids. */
export type Taken = Readonly<Record<string, boolean>>;

/** A conflict in option form (Fang, Hipel & Kilgour 1993): who can do what, and what each wants. */
export interface Conflict extends ConflictFrame {
  /** Per party: all states by id, best first; those that are alike to it in a list. */
  readonly preferences: Readonly<Record<string, Ranking>>;
  /** In words, for accounts: where preferences come from. */
  readonly preferencesFrom?: string;
}

/** States by id, best first; those that are alike in a list. */
export type Ranking = readonly (string | readonly string[])[];

const MOST_PARTIES = 8;
const MOST_OPTIONS = 12;
const MOST_PATTERNS = 5000;

/** Readers of the members of a frame, in the light of its parties and options. */
export function frameReaders(
  given: unknown,
  perOption: Members = {},
): { readonly required: Members; readonly optional: Members } {
  const parties = textsAt(given, 'parties');
  const options = idsAt(given, 'options');
  const taken = byId(options, 'an option', flag);
  const option = record(
    { id, owners: namesOf(parties, 'a party', { least: 1 }) },
    { moves: oneOf(['both', 'on', 'off']), label: text, ...perOption },
  );
  return {
    required: {
      parties: (cursor: Cursor) => {
        const read = readList(cursor, id, { least: 1, most: MOST_PARTIES });
        if (read && new Set(read).size < read.length) report(cursor, 'duplicate', 'every party once');
      },
      options: (cursor: Cursor) => {
        readList(cursor, option, { least: 1, most: MOST_OPTIONS });
        noneTwice(cursor, 'id');
      },
    },
    optional: {
      infeasible: listOf(taken, { most: MOST_PATTERNS }),
      same: (cursor: Cursor) => {
        readList(cursor, record({ id, when: taken }), { most: MOST_PATTERNS });
        noneTwice(cursor, 'id');
      },
      statesFrom: text,
    },
  };
}

/** Returns the texts in a list that is not checked yet. */
export function textsAt(given: unknown, key: string): string[] {
  const list: unknown = (given as Readonly<Record<string, unknown>> | null | undefined)?.[key];
  return Array.isArray(list) ? list.filter((one): one is string => typeof one === 'string') : [];
}

/** Returns the ids in a list that is not checked yet. */
export function idsAt(given: unknown, key: string): string[] {
  const list: unknown = (given as Readonly<Record<string, unknown>> | null | undefined)?.[key];
  if (!Array.isArray(list)) return [];
  return list.flatMap((one: unknown) => {
    const named = (one as { readonly id?: unknown } | null | undefined)?.id;
    return typeof named === 'string' ? [named] : [];
  });
}

/**
 * Checks all of a conflict but whether its rankings name its states.
 *
 * @throws SixPartyError `invalid-option`
 */
export function checkConflict(given: unknown, message: string): asserts given is Conflict {
  const cursor = cursorOn(given, '');
  const { required, optional } = frameReaders(given);
  const parties = textsAt(given, 'parties');
  const preferences = byId(parties, 'a party', (inner) => readList(inner, anyClass));
  readRecord(cursor, { ...required, preferences }, { ...optional, preferencesFrom: text });
  refuse('invalid-option', message, cursor.problems);
}

/** Checks a frame; what else it holds is not looked at. */
export function checkFrame(given: unknown, message: string): asserts given is ConflictFrame {
  const cursor = cursorOn(given, '');
  const { required, optional } = frameReaders(given);
  readRecord(cursor, required, optional);
  refuse('invalid-option', message, cursor.problems);
}

const anyClass: Reader = (cursor) =>
  typeof cursor.value === 'string' ? text(cursor) : readList(cursor, text, { least: 1 });

/**
 * Returns the place of every state in a ranking, from 0 for the best; those that are alike share theirs.
 *
 * @param cursor - on the ranking; what is wrong with it is reported
 */
export function placesIn(cursor: Cursor, states: readonly string[]): number[] {
  const ranking = (Array.isArray(cursor.value) ? cursor.value : []) as Ranking;
  const places = new Map<string, number>();
  const known = oneOf(states, 'a state');
  ranking.forEach((one, place) => {
    const list = typeof one === 'string' ? [one] : one;
    for (const [k, state] of list.entries()) {
      const path = `${cursor.path}[${place}]${typeof one === 'string' ? '' : `[${k}]`}`;
      const at = { ...cursor, path, value: state };
      if (places.has(state)) report(at, 'duplicate', 'every state once');
      else if (known(at) !== undefined) places.set(state, place);
    }
  });
  const missing = states.filter((state) => !places.has(state));
  if (missing.length > 0) {
    report(cursor, 'missing', 'every state', { received: `none of ${missing.slice(0, 5).join(', ')}` });
  }
  return states.map((state) => places.get(state) ?? 0);
}
