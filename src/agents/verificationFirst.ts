import type { Agent } from '../talks/index.js';
import type { AgentParameters } from './AgentParameters.js';
import { positionAgent } from './positionAgent.js';

const defaults: AgentParameters = {
  demands: [
    { issue: 'rollback', bound: 'atLeast', level: 3, firmness: 0.8 },
    { issue: 'verification', bound: 'atLeast', level: 4, firmness: 0.4 },
    { issue: 'sequencing', bound: 'atLeast', level: 4, firmness: 0.3 },
    { issue: 'security', bound: 'atMost', level: 2, firmness: 0.3 },
    { issue: 'civilNuclear', bound: 'atMost', level: 1, firmness: 0.5 },
  ],
  ambition: 0.5,
  decision: { sessions: 4, flexibility: 0.3 },
  toward: 'DPRK',
  angerAt: 2,
  warmAt: 0.4,
  endurance: 6,
  leaveAt: 1000,
  urges: [
    { with: 'Japan', urge: 0.1 },
    { with: 'ROK', urge: 0.2 },
    { with: 'China', urge: 0.5 },
  ],
  disclose: 2,
  loyalty: 0.03,
  candour: 1,
};

/**
 * Washington as reported in December 2003: end the programme first and accept verification, then
 * multilateral guarantees (C8); no sign of concessions (C11).
 *
 * @param options - parameters that differ from the model's own
 * @throws SixPartyError `invalid-option`
 */
export function verificationFirst(options: Partial<AgentParameters> = {}): Agent {
  return positionAgent('verificationFirst', defaults, options);
}
