import type { Agent } from '../talks/index.js';
import type { AgentParameters } from './AgentParameters.js';
import { positionAgent } from './positionAgent.js';

const defaults: AgentParameters = {
  demands: [{ issue: 'abductions', bound: 'atLeast', level: 1, firmness: 0.6 }],
  ambition: 0.2,
  decision: { sessions: 4, flexibility: 0.3 },
  toward: 'DPRK',
  angerAt: 2,
  warmAt: 0.5,
  endurance: 12,
  leaveAt: 1000,
  urges: [
    { with: 'US', urge: 0.2 },
    { with: 'ROK', urge: 0.3 },
    { with: 'China', urge: 0.5 },
  ],
  disclose: 2,
  loyalty: 0.04,
  candour: 1,
};

/**
 * Tokyo: stands by the common line of the caucus (C2), wants the abductions on paper and does not pay
 * before; urges Washington to stay firm. From the dated record, not from the report.
 *
 * @param options - parameters that differ from the model's own
 * @throws SixPartyError `invalid-option`
 */
export function alliedSolidarity(options: Partial<AgentParameters> = {}): Agent {
  return positionAgent('alliedSolidarity', defaults, options);
}
