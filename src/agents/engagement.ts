import type { Agent } from '../talks/index.js';
import type { AgentParameters } from './AgentParameters.js';
import { positionAgent } from './positionAgent.js';

const defaults: AgentParameters = {
  demands: [
    { issue: 'security', bound: 'atLeast', level: 1, firmness: 0.5 },
    { issue: 'sequencing', bound: 'atMost', level: 4, firmness: 0.5 },
  ],
  ambition: 0.2,
  decision: { sessions: 3, flexibility: 0.3 },
  toward: 'DPRK',
  angerAt: 3,
  warmAt: 0.3,
  endurance: 15,
  leaveAt: 1000,
  urges: [
    { with: 'US', urge: 0.9 },
    { with: 'DPRK', urge: 0.7 },
    { with: 'Japan', urge: 0.6 },
  ],
  disclose: 3,
  loyalty: 0.08,
  candour: 1,
};

/**
 * Seoul: at war on paper, in a thaw in fact; urges restraint (C24) and wants something positive from
 * Washington (C26); its public is unhappy with the handling (C25).
 *
 * @param options - parameters that differ from the model's own
 * @throws SixPartyError `invalid-option`
 */
export function engagement(options: Partial<AgentParameters> = {}): Agent {
  return positionAgent('engagement', defaults, options);
}
