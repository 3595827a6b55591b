import { quantityValue, preferencesOf } from '../scenario/index.js';
import type { NuclearPath, Party, Quantity } from '../scenario/index.js';
import type { Trust } from '../valuation/index.js';
import type { Rulebook } from './rulebook.js';
import type { PrivateState } from './state/PrivateState.js';
import type { PublicState } from './state/PublicState.js';
import type { Table } from './state/Table.js';
import type { TalksState } from './state/TalksState.js';

/** The state before anything happened: every interval at its middle value. */
export function initialState(book: Rulebook, seed: string): TalksState {
  return {
    seed,
    public: initialPublic(book),
    private: Object.fromEntries(
      book.scenario.parties.map((party) => [party.id, initialPrivate(book, party, quantityValue)]),
    ),
    draws: {},
  };
}

/** An empty table. */
export function emptyTable(): Table {
  return {
    reading: 0,
    turns: 0,
    offer: null,
    by: null,
    accepted: [],
    optOuts: {},
    offers: [],
    objections: [],
    refused: [],
    walkedOut: null,
    closed: false,
  };
}

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
  const { weights, values } = preferencesOf(book.scenario.issues, party.preferences, value);
  const noDeal = value(party.noDeal ?? 0);
  const mandate = value(party.mandate ?? 1);
  return {
    weights,
    values,
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

function initialPublic(book: Rulebook): PublicState {
  const { scenario, ids, dynamics } = book;
  const excited = (dynamics?.hazards ?? []).filter((hazard) => hazard.excitation);
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
    estimates: Object.fromEntries(
      (dynamics?.paths ?? []).map((path) => [path.id, path.hidden ? 0 : quantityValue(path.initial)]),
    ),
    exposed: [],
    left: [],
    outcome: null,
  };
}

function obligors(book: Rulebook): string[] {
  const named = new Set(book.scenario.issues.flatMap((issue) => issue.obligation?.obligor ?? []));
  return book.ids.filter((id) => named.has(id));
}

function pathsOf(book: Rulebook, party: string): readonly NuclearPath[] {
  return (book.dynamics?.paths ?? []).filter((path) => path.party === party);
}
