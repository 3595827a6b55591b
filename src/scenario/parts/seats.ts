import {
  byId,
  type Cursor,
  isRecord,
  json,
  listOf,
  member,
  quoted,
  type Reader,
  report,
  text,
} from '../../input/index.js';
import type { Dynamics } from './dynamics.js';
import type { Outline } from './outline.js';
import type { Party } from './parties.js';
import { readLadder, type Ladder } from './positions.js';

/** Who plays a party, as data: the name and parameters of an agent model. */
export interface Seat {
  /** Of the agent model: `verificationFirst`; of an agent of one's own, whatever it is called. */
  readonly name: string;
  /** JSON that the model is made from. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** What it insists on, for rules that take it into account. Default: nothing. An agent of the library has its demands here. */
  readonly position?: readonly Ladder[];
}

/** The part of a scenario that tells whether seats are asked for more than agents. */
interface Table {
  readonly parties: readonly Party[];
  readonly dynamics?: Dynamics;
}

/**
 * Tells whether the rules have to know what the agent of a party insists on: it belongs to a caucus that keeps within
 * that, or to the two that can find a text between them, and the scenario does not say it itself.
 */
export function asksSeat({ parties, dynamics }: Table, id: string): boolean {
  const { caucus, conduct } = dynamics ?? {};
  const isAsked =
    (caucus?.within === true && caucus.members.includes(id)) ||
    conduct?.channel?.parties.includes(id) === true;
  if (!isAsked) return false;
  return parties.find((party) => party.id === id)?.position === undefined;
}

/**
 * Returns what stands for the agent of a party in hashes, traces and messages: name and parameters, without code; what
 * it insists on only where the rules ask for it.
 */
export function plainSeat(scenario: Table, id: string, { name, parameters, position }: Seat): Seat {
  const asked = position !== undefined && asksSeat(scenario, id);
  return { name, parameters, ...(asked && { position }) };
}

/** Returns what stands for all agents of a scenario: see {@link plainSeat}. */
export function plainSeats(
  scenario: Table & { readonly agents: Readonly<Record<string, Seat>> },
): Record<string, Seat> {
  const seats = Object.entries(scenario.agents);
  return Object.fromEntries(seats.map(([id, seat]) => [id, plainSeat(scenario, id, seat)]));
}

/** Checks that every party has an agent. What an agent has beside name, parameters and position is its own. */
export function checkAgents(cursor: Cursor, { parties }: Outline): void {
  byId(parties, 'a party', (agent) => {
    if (!isRecord(agent.value)) return report(agent, 'wrong-type', 'an agent: {name, parameters, …}');
    // An agent may be an instance of a class: its members need not be its own.
    text({ ...member(agent, 'name'), value: agent.value.name });
    const parameters = { ...member(agent, 'parameters'), value: agent.value.parameters };
    if (isRecord(parameters.value)) json(parameters);
    else report(parameters, 'wrong-type', 'an object of JSON data');
    const position = { ...member(agent, 'position'), value: agent.value.position };
    if (position.value !== undefined) readSeatPosition(position);
  })(cursor);
  if (!isRecord(cursor.value)) return;
  for (const party of parties) {
    const agent = member(cursor, party);
    if (agent.value === undefined) report(agent, 'missing', `an agent for ${quoted(party)}`);
  }
}

/** Reads what an agent insists on. It may come from another scenario: issues that this one lacks are passed over. */
export const readSeatPosition: Reader = listOf((ladder) =>
  readLadder(ladder, text, { least: 0, whole: true }),
);
