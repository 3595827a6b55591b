import type { Agent } from '../talks/index.js';
import type { AgentParameters } from './AgentParameters.js';
import { positionAgent } from './positionAgent.js';

const defaults: AgentParameters = {
  demands: [{ issue: 'rollback', bound: 'atLeast', level: 1, firmness: 0.9 }],
  ambition: 0.1,
  decision: { sessions: 3, flexibility: 0.2 },
  toward: 'DPRK',
  angerAt: 100,
  warmAt: 0.2,
  endurance: 20,
  leaveAt: 1000,
  urges: [
    { with: 'DPRK', urge: 0.8 },
    { with: 'US', urge: 0.8 },
    { with: 'ROK', urge: 0.6 },
  ],
  disclose: 2,
  loyalty: 0.1,
  candour: 1,
};

/**
 * Beijing: talks are the only correct choice (C21). Chairs, drafts what may be acceptable to all, urges
 * both sides to move; its word carries more weight than Seoul's (C27).
 *
 * @param options - parameters that differ from the model's own
 * @throws SixPartyError `invalid-option`
 */
export function mediator(options: Partial<AgentParameters> = {}): Agent {
  return positionAgent('mediator', defaults, options);
}
