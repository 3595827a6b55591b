import { preferencesOf } from '../scenario/index.js';
import type { Issue, Party, PreferenceNumbers, Quantity } from '../scenario/index.js';
import type { Trust } from '../valuation/index.js';
import type { Rulebook } from './rulebook.js';
import type { PrivateState } from './state/PrivateState.js';

/** One party's private part, with `value` choosing a number from each interval. */
export function initialPrivate(
  book: Rulebook,
  party: Party,
  value: (quantity: Quantity) => number,
): PrivateState {
  // Also the order of the draws.
  const { weights, values } = numbersOf(book, party, value);
  const noDeal = value(party.noDeal ?? 0);
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
    noDeal,
    noDealBase: noDeal,
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

/** Per list of issues (parties are shared between scenarios), then per party. */
const fixed = new WeakMap<readonly Issue[], WeakMap<Party, PreferenceNumbers>>();

/** Preferences without an interval are the same in every run: they are worked out once. */
function numbersOf(book: Rulebook, party: Party, value: (quantity: Quantity) => number): PreferenceNumbers {
  const { issues } = book.scenario;
  let known = fixed.get(issues);
  if (!known) fixed.set(issues, (known = new WeakMap()));
  const before = known.get(party);
  if (before) return before;
  let draws = 0;
  const numbers = preferencesOf(issues, party.preferences, (quantity) => {
    if (typeof quantity !== 'number') draws += 1;
    return value(quantity);
  });
  if (draws === 0) known.set(party, numbers);
  return numbers;
}

const obliged = new WeakMap<Rulebook, readonly string[]>();

function obligors(book: Rulebook): readonly string[] {
  let ids = obliged.get(book);
  if (!ids) {
    const named = new Set(book.scenario.issues.flatMap((issue) => issue.obligation?.obligor ?? []));
    obliged.set(book, (ids = book.ids.filter((id) => named.has(id))));
  }
  return ids;
}
