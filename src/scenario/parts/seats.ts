import { byId, type Cursor, isRecord, json, member, quoted, report, text } from '../../input/index.js';
import type { Outline } from './outline.js';

/** Who plays a party, as data: the name and parameters of an agent model. */
export interface Seat {
  readonly name: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** Returns what stands for agents in hashes, traces and messages: their names and parameters, without code. */
export function plainSeats(agents: Readonly<Record<string, Seat>>): Record<string, Seat> {
  const seats = Object.entries(agents).map(
    ([id, { name, parameters }]) => [id, { name, parameters }] as const,
  );
  return Object.fromEntries(seats);
}

/** Checks that every party has an agent. What an agent has beside `name` and `parameters` is its own. */
export function checkAgents(cursor: Cursor, { parties }: Outline): void {
  byId(parties, 'a party', (agent) => {
    if (!isRecord(agent.value)) return report(agent, 'wrong-type', 'an agent: {name, parameters, …}');
    // An agent may be an instance of a class: its members need not be its own.
    text({ ...member(agent, 'name'), value: agent.value.name });
    const parameters = { ...member(agent, 'parameters'), value: agent.value.parameters };
    if (isRecord(parameters.value)) json(parameters);
    else report(parameters, 'wrong-type', 'an object of JSON data');
  })(cursor);
  if (!isRecord(cursor.value)) return;
  for (const party of parties) {
    const agent = member(cursor, party);
    if (agent.value === undefined) report(agent, 'missing', `an agent for ${quoted(party)}`);
  }
}
