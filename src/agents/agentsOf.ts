import { argumentProblem, holding, isRecord, refuse, unknownName } from '../input/index.js';
import { seatsAtEnd } from '../talks/index.js';
import type { Agent, Trace } from '../talks/index.js';
import { agentModels } from './agentModels.js';

/**
 * Makes the agents of the library again that a trace names, to go on with its talks: those that play at its end, with
 * what interventions have changed about them.
 *
 * @returns one for each party, from the name and parameters of its seat
 * @throws SixPartyError `invalid-trace`; `unknown-name`: those whose agent is none of `agentModels` are named; `invalid-option`:
 *   parameters that its model does not take
 */
export function agentsOf(trace: Pick<Trace, 'scenario' | 'events'>): Record<string, Agent> {
  refuse('invalid-trace', 'This is no trace that names agents.', [argumentProblem('trace', trace, aTrace)]);
  const seats = Object.entries(seatsAtEnd(trace.scenario, trace.events));
  const models = Object.keys(agentModels);
  refuse(
    'unknown-name',
    'The trace names agents that are not of the library.',
    seats
      .filter(([, { name }]) => !Object.hasOwn(agentModels, name))
      .map(([id, { name }]) => unknownName(`agents.${id}`, 'agent model', name, models)),
  );
  return Object.fromEntries(seats.map(([id, { name, parameters }]) => [id, agentModels[name]!(parameters)]));
}

const isSeat = (seat: unknown): boolean =>
  isRecord(seat) && typeof seat.name === 'string' && isRecord(seat.parameters);

const aTrace = holding('a trace, or its scenario and events', {
  scenario: (scenario) =>
    isRecord(scenario) && isRecord(scenario.agents) && Object.values(scenario.agents).every(isSeat),
  events: (events) =>
    Array.isArray(events) && events.every((event) => isRecord(event) && typeof event.type === 'string'),
});
