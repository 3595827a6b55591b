import type { Agent } from '../talks/index.js';
import type { AgentParameters } from './AgentParameters.js';
import { positionAgent } from './positionAgent.js';

const defaults: AgentParameters = {
  demands: [
    { issue: 'rollback', bound: 'atLeast', level: 1, firmness: 0.9 },
    { issue: 'verification', bound: 'atLeast', level: 2, firmness: 0.6 },
    { issue: 'sequencing', bound: 'atLeast', level: 2, firmness: 0.7 },
    { issue: 'security', bound: 'atMost', level: 3, firmness: 0.5 },
    { issue: 'civilNuclear', bound: 'atMost', level: 2, firmness: 0.6 },
  ],
  ambition: 0.1,
  decision: { sessions: 4, flexibility: 0.3 },
  toward: 'DPRK',
  angerAt: 2,
  warmAt: 0.05,
  endurance: 6,
  leaveAt: 1000,
  urges: [
    { with: 'Japan', urge: 0.5 },
    { with: 'ROK', urge: 0.6 },
    { with: 'China', urge: 0.6 },
  ],
  disclose: 2,
  loyalty: 0.03,
  candour: 1,
};

/**
 * Washington as the analyst Joel Wit would have it: more flexibility, proposals in phases, significant
 * parts first and the rest in reserve (C12, C13, C18).
 *
 * @param options - parameters that differ from the model's own
 * @throws SixPartyError `invalid-option`
 */
export function phasedConcessions(options: Partial<AgentParameters> = {}): Agent {
  return positionAgent('phasedConcessions', defaults, options);
}
