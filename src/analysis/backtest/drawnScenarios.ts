import { phasedConcessions } from '../../agents/index.js';
import { scenarios } from '../../scenarios/index.js';
import { withAgent } from '../../talks/index.js';
import type { Talks } from '../../talks/index.js';
import { perturbed } from './perturbed.js';

/**
 * The four scenarios of one draw by name, and as `phased` December 2003 with the other American policy: the
 * same judgements.
 */
export function drawnScenarios(name: string, variant: (scenario: Talks) => Talks): Record<string, Talks> {
  const drawn: Record<string, Talks> = {};
  for (const id of Object.keys(scenarios)) drawn[id] = perturbed(variant(scenarios[id]!), name);
  drawn.phased = withAgent(drawn.december2003!, 'US', phasedConcessions());
  return drawn;
}
