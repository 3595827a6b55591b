import { agentModels } from '../../agents/index.js';
import type { Seat } from '../../scenario/index.js';
import { dataDifferences } from './dataDifferences.js';

/** The name of an agent, and what is not usual for its model: `verificationFirst(ambition 0.3)`. */
export function seatInWords(seat: Seat | undefined): string {
  if (seat === undefined) return 'nobody';
  if (!Object.hasOwn(agentModels, seat.name)) return seat.name;
  const odd = dataDifferences(agentModels[seat.name]!().parameters, seat.parameters);
  if (odd.length === 0) return seat.name;
  return `${seat.name}(${odd.map(({ path, to }) => `${path} ${to}`).join(', ')})`;
}
