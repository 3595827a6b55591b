import { deepFrozen, quantityValue } from '../../scenario/index.js';
import type { Effect, Quantity } from '../../scenario/index.js';
import { engineError } from '../arguments.js';
import type { Rulebook } from '../rulebook.js';
import { estimatesAtStart, initialPrivate } from './initialPrivate.js';
import type { PrivateState } from './PrivateState.js';
import type { Agenda, PublicState } from './PublicState.js';
import { emptyTable } from './Table.js';

/**
 * Where the talks stand: a tree of plain JSON without shared parts. It holds no log; the trace does.
 */
export interface TalksState {
  /** Seed of the chance that is drawn from here on. */
  readonly seed: string;
  /** What everybody sees. */
  readonly public: PublicState;
  /** What only one party knows, per party id. */
  readonly private: Readonly<Record<string, PrivateState>>;
  /** Draws used this round per stream, `purpose/party` → count. */
  readonly draws: Readonly<Record<string, number>>;
  /** What a facilitator has put in. No party is shown it. Absent until the first. */
  readonly injects?: Injects;
  /** Parties whose seat an intervention has changed: governments that come to office leave it alone. No party is shown it. Absent until the first. */
  readonly reseated?: readonly string[];
  /** What is coming between sessions, where parties act there. No party is shown it. Absent before the first gap. */
  readonly ahead?: Ahead;
}

/** What is coming between sessions. */
export interface Ahead {
  /** Dates to act that were drawn, in order: of this gap, and the next one of each party. */
  readonly dates: readonly ActDate[];
  /** The gap between two sessions that the talks are in; absent while a round is open. */
  readonly gap?: Gap;
  /** What the party has chosen whose date it was, before it takes effect. */
  readonly chosen?: {
    /** Party whose date it was. */
    readonly party: string;
    /** Id of the action. */
    readonly action: string;
  };
}

/** A day on which a party may act. */
export interface ActDate {
  /** Party that may act. */
  readonly party: string;
  /** Day, counted from the start of the scenario. */
  readonly day: number;
}

/** The time between two sessions. */
export interface Gap {
  /** Day on which the next round opens. */
  readonly until: number;
  /** Exogenous events that have not happened yet. */
  readonly agenda: readonly Agenda[];
  /** Rate a year that past events still add at its end, per hazard with excitation. */
  readonly excitation: Readonly<Record<string, number>>;
}

/** What a facilitator has put in. */
export interface Injects {
  /** How many there were so far: the next one's id has the next number. */
  readonly count: number;
  /** Those that have not happened yet, in order. */
  readonly waiting: readonly WaitingInject[];
}

/** An event that a facilitator put in, to happen when a round opens. */
export interface WaitingInject {
  /** `inject.1`, `inject.2` and so on. */
  readonly id: string;
  /** Said in the account. */
  readonly label: string;
  /** Party to which it happens; null: nobody in particular. */
  readonly party: string | null;
  /** Day on which it happens, once a round opens on that day or later; null: that of the next opening. */
  readonly day: number | null;
  /** What it does. */
  readonly effects: readonly Effect[];
}

/** A cache: the parts are the same for every run of a scenario, and most are never looked at. */
const middleParts = new WeakMap<Rulebook, Readonly<Record<string, PrivateState>>>();

/**
 * Returns the state before anything happened: every interval at its middle value. Private parts are the same
 * objects each time, and frozen: the first event, `began`, puts others in their place.
 *
 * @throws SixPartyError `invalid-option` if that is no rulebook
 */
export function initialState(book: Rulebook, seed: string): TalksState {
  try {
    let parts = middleParts.get(book);
    if (!parts) {
      const { parties } = book.scenario;
      parts = Object.fromEntries(
        parties.map((party) => [party.id, initialPrivate(book, party, quantityValue)]),
      );
      middleParts.set(book, deepFrozen(parts));
    }
    return { seed, public: initialPublic(book), private: { ...parts }, draws: {} };
  } catch (cause) {
    throw engineError(cause, { book });
  }
}

function initialPublic(book: Rulebook): PublicState {
  const { scenario, ids, dynamics } = book;
  const excited = (dynamics?.hazards ?? []).filter((hazard) => hazard.excitation);
  const terms = termsOf(book, quantityValue);
  return {
    phase: 'beginning',
    round: 0,
    day: 0,
    opened: 0,
    toAct: null,
    agenda: [],
    occurred: {},
    excitation: Object.fromEntries(excited.map((hazard) => [hazard.id, 0])),
    levels: scenario.issues.map((issue) => scenario.implemented?.[issue.id] ?? 0),
    sessions: 0,
    lastHeld: false,
    signals: {},
    meetings: [],
    line: null,
    present: dynamics ? [] : [...ids],
    table: emptyTable(),
    heard: Object.fromEntries(ids.map((id) => [id, { up: {}, down: {} }])),
    said: scenario.issues.map(({ id }) => ({ issue: id, by: {} })),
    agreements: [],
    vetoes: {},
    grievances: Object.fromEntries(ids.map((id) => [id, {}])),
    need: dynamics?.need.initial ?? 0,
    pressure: dynamics?.pressure.initial ?? 0,
    estimates: estimatesAtStart(book),
    exposed: [],
    left: [],
    outcome: null,
    ...(terms && { terms }),
  };
}

/** Returns the terms of texts, with `value` choosing a number from each interval; undefined without terms. */
export function termsOf(
  { scenario }: Rulebook,
  value: (quantity: Quantity) => number,
): (number | null)[] | undefined {
  return scenario.schedule?.commitment?.term?.map((months) => (months === null ? null : value(months)));
}
