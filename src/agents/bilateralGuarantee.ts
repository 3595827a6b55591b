import type { Agent } from '../talks/index.js';
import type { AgentParameters } from './AgentParameters.js';
import { positionAgent } from './positionAgent.js';

const defaults: AgentParameters = {
  demands: [
    { issue: 'security', bound: 'atLeast', level: 3, firmness: 0.5 },
    { issue: 'normalization', bound: 'atLeast', level: 3, firmness: 0.3 },
    { issue: 'energy', bound: 'atLeast', level: 2, firmness: 0.4 },
    { issue: 'sequencing', bound: 'atMost', level: 2, firmness: 0.8 },
  ],
  ambition: 0.5,
  decision: { sessions: 6, flexibility: 0.2 },
  toward: 'US',
  angerAt: 1,
  warmAt: 0.4,
  endurance: 1.6,
  leaveAt: 8,
  urges: [
    { with: 'China', urge: 0.6 },
    { with: 'Russia', urge: 0.6 },
  ],
  disclose: 2,
  loyalty: 0.02,
  candour: 0.01,
};

/**
 * Pyongyang as reported: a bilateral guarantee, normal relations with ambassadors, and aid, for giving
 * the programme up (C9); its only chip is not given up cheaply (C14, C15).
 *
 * @param options - parameters that differ from the model's own
 * @throws SixPartyError `invalid-option`
 */
export function bilateralGuarantee(options: Partial<AgentParameters> = {}): Agent {
  return positionAgent('bilateralGuarantee', defaults, options);
}
