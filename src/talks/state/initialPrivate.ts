import { asksSeat, copyData, preferencesOf } from '../../scenario/index.js';
import type { Issue, Ladder, Party, PreferenceNumbers, Quantity } from '../../scenario/index.js';
import type { Trust } from '../../valuation/index.js';
import { estimateOf, noDealOf } from '../noDeal.js';
import type { Rulebook } from '../rulebook.js';
import type { DrawnFirmness, PrivateState } from './PrivateState.js';

/**
 * Returns one party's private part.
 *
 * @param value - chooses a number from each interval
 * @param within - chooses a number at most so far from 0. Default: 0
 */
export function initialPrivate(
  book: Rulebook,
  party: Party,
  value: (quantity: Quantity) => number,
  within: (halfWidth: number) => number = () => 0,
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
  const position = positionAtStart(book, party);
  const halfWidth = book.dynamics?.firmness;
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
    ...(position && { position: copyData(position) }),
    ...(halfWidth !== undefined && { firmness: firmnessOf(book, () => within(halfWidth)) }),
    urgings: {},
    disclosed: {},
    stocks,
    concealed: [],
    intentions: [],
    exposing: [],
    signedFor: null,
  };
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

/** What the scenario says that a party insists on; what its seat says, where the rules ask for that. */
function positionAtStart({ scenario }: Rulebook, { id, position }: Party): readonly Ladder[] | undefined {
  if (position) return position;
  return asksSeat(scenario, id) ? (scenario.agents[id]!.position ?? []) : undefined;
}

/** For every issue, whether anything is demanded of it or not: another policy then moves no draw. */
function firmnessOf({ scenario }: Rulebook, draw: () => number): DrawnFirmness {
  // Of one option nobody asks for more or less.
  const drawn = scenario.issues.map(({ options }) => {
    // Of one option nobody asks for more or less.
    const moves = options.length > 1;
    return { least: moves ? draw() : 0, most: moves ? draw() : 0 };
  });
  return { atLeast: drawn.map(({ least }) => least), atMost: drawn.map(({ most }) => most) };
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

/** Returns what outsiders believe of each nuclear path at the start. */
export function estimatesAtStart({ dynamics }: Rulebook): Record<string, number> {
  return Object.fromEntries((dynamics?.paths ?? []).map((path) => [path.id, estimateOf(path)]));
}
