import { deepFrozen, preferencesOf, quantityValue } from '../../scenario/index.js';
import type { Effect, Issue, Party, PreferenceNumbers, Quantity } from '../../scenario/index.js';
import type { Trust } from '../../valuation/index.js';
import { estimateOf, noDealOf } from '../noDeal.js';
import type { Rulebook } from '../rulebook.js';
import type { PrivateState } from './PrivateState.js';
import type { PublicState } from './PublicState.js';
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
  readonly label: string;
  /** Party to which it happens; null: nobody in particular. */
  readonly party: string | null;
  /** Day on which it happens, once a round opens on that day or later; null: that of the next opening. */
  readonly day: number | null;
  readonly effects: readonly Effect[];
}

/** A cache: the parts are the same for every run of a scenario, and most are never looked at. */
const middleParts = new WeakMap<Rulebook, Readonly<Record<string, PrivateState>>>();

/**
 * Returns the state before anything happened: every interval at its middle value. Private parts are the same
 * objects each time, and frozen: the first event, `began`, puts others in their place.
 */
export function initialState(book: Rulebook, seed: string): TalksState {
  let parts = middleParts.get(book);
  if (!parts) {
    const { parties } = book.scenario;
    parts = Object.fromEntries(
      parties.map((party) => [party.id, initialPrivate(book, party, quantityValue)]),
    );
    middleParts.set(book, deepFrozen(parts));
  }
  return { seed, public: initialPublic(book), private: { ...parts }, draws: {} };
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

/** Returns one party's private part, with `value` choosing a number from each interval. */
export function initialPrivate(
  book: Rulebook,
  party: Party,
  value: (quantity: Quantity) => number,
): PrivateState {
  // Also the order of the draws.
  const { weights, values } = numbersOf(book, party, value);
  const noDealBase = value(party.noDeal ?? 0);
  const mandate = value(party.mandate ?? 1);
  const trust = trustIn(book, party, value);
  const flexibility = Math.min(mandate, value(party.flexibility ?? 0));
  const stocks: Record<string, number> = {};
  for (const path of book.dynamics?.paths ?? []) {
    if (path.party === party.id) stocks[path.id] = value(path.initial);
  }
  return {
    weights: [...weights],
    values: values.map((perOption) => [...perOption]),
    trust,
    counterparts: [...(party.counterparts ?? obligors(book).filter((id) => id !== party.id))],
    discount: party.discount ?? 1,
    noDeal: noDealAtStart(book, party, noDealBase, stocks),
    noDealBase,
    ...(book.dynamics?.shockKept !== undefined && { noDealShock: 0 }),
    flexibility,
    mandate,
    urgings: {},
    disclosed: {},
    stocks,
    concealed: [],
    intentions: [],
    exposing: [],
    signedFor: null,
  };
}

function estimatesAtStart({ dynamics }: Rulebook): Record<string, number> {
  return Object.fromEntries((dynamics?.paths ?? []).map((path) => [path.id, estimateOf(path)]));
}

/** Where only what has changed since the start counts, the value at the start is the one that the scenario states. */
function noDealAtStart(
  book: Rulebook,
  party: Party,
  noDealBase: number,
  stocks: Readonly<Record<string, number>>,
): number {
  const { dynamics } = book;
  if (dynamics?.reference === undefined) return noDealBase;
  const [need, pressure] = [dynamics.need.initial, dynamics.pressure.initial];
  return noDealOf(party, { noDealBase }, dynamics, {
    need,
    pressure,
    stocks,
    estimates: estimatesAtStart(book),
  });
}

function trustIn(book: Rulebook, party: Party, value: (quantity: Quantity) => number): Record<string, Trust> {
  const strength = party.trustStrength ?? 4;
  const trust: Record<string, Trust> = {};
  for (const id of book.ids) {
    if (id === party.id) continue;
    const share = value(party.trust?.[id] ?? 0.5);
    trust[id] = { alpha: strength * share, beta: strength * (1 - share) };
  }
  return trust;
}

/** A cache per list of issues, for parties are shared between scenarios, then per party. */
const fixedNumbers = new WeakMap<readonly Issue[], WeakMap<Party, PreferenceNumbers>>();

/** Returns a party's preferences; those without an interval are the same in every run and worked out once. */
function numbersOf(book: Rulebook, party: Party, value: (quantity: Quantity) => number): PreferenceNumbers {
  const { issues } = book.scenario;
  let perParty = fixedNumbers.get(issues);
  // Weak within weak: neither list nor party is kept alive by what was worked out of them.
  if (!perParty) fixedNumbers.set(issues, (perParty = new WeakMap()));
  const fixed = perParty.get(party);
  if (fixed) return fixed;
  let draws = 0;
  const numbers = preferencesOf(issues, party.preferences, (quantity) => {
    if (typeof quantity !== 'number') draws += 1;
    return value(quantity);
  });
  if (draws === 0) perParty.set(party, numbers);
  return numbers;
}

/** A cache: asked for every party at the start of every run. */
const obligorIds = new WeakMap<Rulebook, readonly string[]>();

function obligors(book: Rulebook): readonly string[] {
  let ids = obligorIds.get(book);
  if (!ids) {
    const named = new Set(book.scenario.issues.flatMap((issue) => issue.obligation?.obligor ?? []));
    obligorIds.set(book, (ids = book.ids.filter((id) => named.has(id))));
  }
  return ids;
}
