import { deepFrozen, quantityValue } from '../scenario/index.js';
import { emptyTable } from './emptyTable.js';
import { initialPrivate } from './initialPrivate.js';
import type { Rulebook } from './rulebook.js';
import type { PrivateState } from './state/PrivateState.js';
import type { PublicState } from './state/PublicState.js';
import type { TalksState } from './state/TalksState.js';

const middle = new WeakMap<Rulebook, Readonly<Record<string, PrivateState>>>();

/**
 * The state before anything happened: every interval at its middle value. Private parts are the same
 * objects each time, and frozen: the first event, `began`, puts others in their place.
 */
export function initialState(book: Rulebook, seed: string): TalksState {
  let parts = middle.get(book);
  if (!parts) {
    const { parties } = book.scenario;
    parts = Object.fromEntries(
      parties.map((party) => [party.id, initialPrivate(book, party, quantityValue)]),
    );
    middle.set(book, deepFrozen(parts));
  }
  return { seed, public: initialPublic(book), private: { ...parts }, draws: {} };
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
