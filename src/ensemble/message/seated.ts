import { agentModels } from '../../agents/index.js';
import type { Seat } from '../../scenario/index.js';
import type { Talks } from '../../talks/index.js';

/** A scenario that was sent as JSON, with the agents that its seats name. */
export function seated(scenario: Talks): Talks {
  const seats = Object.entries(scenario.agents as Readonly<Record<string, Seat>>);
  const agents = seats.map(([party, { name, parameters }]) => [party, agentModels[name]!(parameters)]);
  return { ...scenario, agents: Object.fromEntries(agents) as Talks['agents'] };
}
