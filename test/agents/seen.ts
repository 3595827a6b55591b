import type { Position, Situation } from '../../src/agents/index.js';
import { situationOf } from '../../src/agents/index.js';
import { openStream } from '../../src/random/index.js';
import type { ScenarioChanges } from '../../src/scenario/index.js';
import { initialState, observe, rulebookOf } from '../../src/talks/index.js';
import type { Agreement, Observation, PrivateState, PublicState, Table } from '../../src/talks/index.js';
import { tiny } from '../talks/tiny.js';

/** How what a party sees differs from the start of the tiny talks. */
export interface Seen {
  readonly scenario?: ScenarioChanges | undefined;
  readonly now?: Partial<PublicState> | undefined;
  readonly table?: Partial<Table> | undefined;
  readonly own?: Partial<PrivateState> | undefined;
}

/** What a party of the tiny talks sees. */
export function seenBy(party: string, { scenario, now, table, own }: Seen = {}): Observation {
  const book = rulebookOf(tiny(scenario ?? {}));
  const observation = observe(book, initialState(book, '1'), party);
  // Everybody has come.
  const shown = { ...observation.public, present: book.ids, ...now };
  return {
    ...observation,
    public: { ...shown, table: { ...shown.table, ...table } },
    own: { ...observation.own, ...own },
  };
}

/** A position without demands or ambition, but for what is given. */
export function positionOf(position: Partial<Position> = {}): Position {
  return { demands: [], ambition: 0, decision: { sessions: 99, flexibility: 0 }, ...position };
}

/** The situation of an agent that sees this; chance from the stream of a name. */
export function situation(
  observation: Observation,
  position: Partial<Position> = {},
  seed = 'chance',
): Situation {
  const stream = openStream(seed);
  return situationOf(observation, positionOf(position), () => stream);
}

/** An agreement that stands, without duties but those given. */
export function standing(deal: readonly number[], changes: Partial<Agreement> = {}): Agreement {
  return {
    id: 0,
    round: 1,
    day: 0,
    deal,
    optOuts: {},
    status: 'standing',
    brokenBy: null,
    stage: 1,
    duties: [],
    ...changes,
  };
}
