import { cursorOn, problem, refuse, type Problem } from '../../input/index.js';
import {
  checkFrame,
  placesIn,
  type Conflict,
  type ConflictFrame,
  type ConflictOption,
  type Taken,
} from './Conflict.js';

/** A state of a conflict. */
export interface ConflictState {
  /** What is taken, as `freeze+aid`, or `none`; of combinations that make no difference, the id given to them. */
  readonly id: string;
  /** Ids of the options that are taken, for each combination that the state stands for. */
  readonly combinations: readonly (readonly string[])[];
}

/** Per state, in their order: the states that one step leads to. */
export type Steps = readonly (readonly number[])[];

/** A conflict as a graph per decision maker, with places in rankings. */
export interface ConflictGraph {
  readonly parties: readonly string[];
  readonly states: readonly ConflictState[];
  /** Per party. */
  readonly moves: readonly Steps[];
  /** Per party and state: 0 is best, and equal places are alike. */
  readonly places: readonly (readonly number[])[];
}

const MOST_STATES = 256;
/** Most of states² × coalitions: what is reachable is worked out from every state for every coalition. */
const MOST_WORK = 1 << 18;

/**
 * Lists the states of a conflict: every combination of options that can be, the first option changing fastest. Rankings go by
 * their ids.
 *
 * @throws SixPartyError `invalid-option`, also with no state, or more than there may be: 256 for two parties, 64 for six
 */
export function conflictStates(frame: ConflictFrame): ConflictState[] {
  const { parties, options, infeasible, same, statesFrom } = (frame ?? {}) as Partial<ConflictFrame>;
  const own = { parties, options, infeasible, same, statesFrom };
  checkFrame(typeof frame === 'object' ? own : frame, MESSAGE);
  return statesOf(frame).map(({ id, combinations }) => ({
    id,
    combinations: combinations.map((taken) => namesOf(frame.options, taken)),
  }));
}

const MESSAGE = 'The states of the conflict cannot be listed.';

interface Found {
  readonly id: string;
  /** The pattern whose combinations make no difference. */
  readonly merged: { readonly id: string } | undefined;
  /** As bits: bit k is option k. */
  readonly combinations: number[];
}

function statesOf({ parties, options, infeasible = [], same = [] }: ConflictFrame): Found[] {
  const found = new Map<string, Found>();
  const taking = new Set<string>();
  for (let taken = 0; taken < 1 << options.length; taken++) {
    if (infeasible.some((pattern) => fits(options, taken, pattern))) continue;
    const merged = same.find(({ when }) => fits(options, taken, when));
    const id = merged?.id ?? idOf(options, taken);
    const state = found.get(id);
    if (!state) found.set(id, { id, merged, combinations: [taken] });
    else if (merged && state.merged === merged) state.combinations.push(taken);
    else taking.add(id);
  }
  refuse(
    'invalid-option',
    MESSAGE,
    [...taking].map((id) => takenTwice(same, id)),
  );
  const { size } = found;
  const most = Math.min(MOST_STATES, Math.floor(Math.sqrt(MOST_WORK / (1 << parties.length))));
  if (size === 0 || size > most) {
    const message =
      size === 0
        ? 'No state is feasible.'
        : `There are ${size} states; the limit is ${most} for these parties.`;
    const hint = size === 0 ? '' : 'Take fewer options or parties, or say what is infeasible or the same.';
    refuse('invalid-option', MESSAGE, [
      problem('options', 'out-of-range', `1 to ${most} states`, size, { message, hint }),
    ]);
  }
  return [...found.values()];
}

function takenTwice(same: NonNullable<ConflictFrame['same']>, id: string): Problem {
  const message = `Two states would be called "${id}".`;
  const place = same.findIndex((one) => one.id === id);
  const path = place < 0 ? 'options' : `same[${place}].id`;
  const hint = 'States go by the options that are taken: two by their ids with a +, nothing is "none".';
  return problem(path, 'duplicate', 'an id that no other state has', id, { message, hint });
}

/** Id of the state in which nothing is taken. */
const NOTHING = 'none';

/** Whether a combination has all that a pattern says. */
function fits(options: readonly ConflictOption[], taken: number, pattern: Taken): boolean {
  return options.every(
    ({ id }, k) => pattern[id] === undefined || pattern[id] === (((taken >> k) & 1) === 1),
  );
}

function idOf(options: readonly ConflictOption[], taken: number): string {
  return namesOf(options, taken).join('+') || NOTHING;
}

function namesOf(options: readonly ConflictOption[], taken: number): string[] {
  return options.filter((_, k) => ((taken >> k) & 1) === 1).map(({ id }) => id);
}

/**
 * Makes the graph of a conflict that is checked. A party moves from a state to another if it can lead some combination of the
 * one into some combination of the other by changing options of its own.
 *
 * @throws SixPartyError `invalid-option` if a ranking does not name every state once
 */
export function graphOf(conflict: Conflict): ConflictGraph {
  const { parties, options } = conflict;
  const states = statesOf(conflict);
  const problems = cursorOn(conflict, '').problems;
  const places = parties.map((party) =>
    placesIn(
      cursorOn(conflict.preferences[party], `preferences.${party}`, problems),
      states.map(({ id }) => id),
    ),
  );
  refuse('invalid-option', 'These preferences do not fit the states of the conflict.', problems);
  return {
    parties,
    states: states.map(({ id, combinations }) => ({
      id,
      combinations: combinations.map((taken) => namesOf(options, taken)),
    })),
    moves: parties.map((party) => movesOf(party, options, states)),
    places,
  };
}

function movesOf(party: string, options: readonly ConflictOption[], states: readonly Found[]): Steps {
  let [on, off] = [0, 0];
  options.forEach(({ owners, moves = 'both' }, k) => {
    if (!owners.includes(party)) return;
    if (moves !== 'off') on |= 1 << k;
    if (moves !== 'on') off |= 1 << k;
  });
  const leads = (from: number, to: number): boolean => (to & ~from & ~on) === 0 && (from & ~to & ~off) === 0;
  return states.map((from, s) =>
    states.flatMap((to, t) =>
      s !== t && from.combinations.some((a) => to.combinations.some((b) => leads(a, b))) ? [t] : [],
    ),
  );
}

/** Whether a party likes one state better than another. */
export function prefers({ places }: ConflictGraph, party: number, one: number, other: number): boolean {
  return places[party]![one]! < places[party]![other]!;
}
