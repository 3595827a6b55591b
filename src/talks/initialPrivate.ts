import { preferencesOf } from '../scenario/index.js';
import type { Issue, NuclearPath, Party, PreferenceNumbers, Quantity } from '../scenario/index.js';
import type { Trust } from '../valuation/index.js';
import type { Rulebook } from './rulebook.js';
import type { PrivateState } from './state/PrivateState.js';

/** One party's private part, with `value` choosing a number from each interval. */
export function initialPrivate(
  book: Rulebook,
  party: Party,
  value: (quantity: Quantity) => number,
): PrivateState {
  const others = book.ids.filter((id) => id !== party.id);
  const strength = party.trustStrength ?? 4;
  const trust = (other: string): Trust => {
    const share = value(party.trust?.[other] ?? 0.5);
    return { alpha: strength * share, beta: strength * (1 - share) };
  };
  const { weights, values } = numbersOf(book, party, value);
  const noDeal = value(party.noDeal ?? 0);
  const mandate = value(party.mandate ?? 1);
  return {
    weights: [...weights],
    values: values.map((perOption) => [...perOption]),
    trust: Object.fromEntries(others.map((id) => [id, trust(id)])),
    counterparts: [...(party.counterparts ?? obligors(book).filter((id) => id !== party.id))],
    discount: party.discount ?? 1,
    noDeal,
    noDealBase: noDeal,
    flexibility: Math.min(mandate, value(party.flexibility ?? 0)),
    mandate,
    urgings: {},
    disclosed: {},
    stocks: Object.fromEntries(pathsOf(book, party.id).map((path) => [path.id, value(path.initial)])),
    concealed: [],
    intentions: [],
    exposing: [],
    signedFor: null,
  };
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

function obligors(book: Rulebook): string[] {
  const named = new Set(book.scenario.issues.flatMap((issue) => issue.obligation?.obligor ?? []));
  return book.ids.filter((id) => named.has(id));
}

function pathsOf(book: Rulebook, party: string): readonly NuclearPath[] {
  return (book.dynamics?.paths ?? []).filter((path) => path.party === party);
}
