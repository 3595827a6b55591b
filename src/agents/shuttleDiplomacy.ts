import type { Agent } from '../talks/index.js';
import type { AgentParameters } from './AgentParameters.js';
import { positionAgent } from './positionAgent.js';

const defaults: AgentParameters = {
  demands: [],
  ambition: 0.1,
  decision: { sessions: 3, flexibility: 0.2 },
  toward: 'DPRK',
  angerAt: 100,
  warmAt: 0.2,
  endurance: 15,
  leaveAt: 1000,
  urges: [
    { with: 'DPRK', urge: 0.8 },
    { with: 'ROK', urge: 0.6 },
    { with: 'US', urge: 0.7 },
  ],
  disclose: 2,
  loyalty: 0.1,
  candour: 1,
};

/**
 * Moscow: Losyukov sees Pak, Chung and Kelly in a flurry of diplomacy (C20); a package for everybody.
 * Its position is from the dated record.
 *
 * @param options - parameters that differ from the model's own
 * @throws SixPartyError `invalid-option`
 */
export function shuttleDiplomacy(options: Partial<AgentParameters> = {}): Agent {
  return positionAgent('shuttleDiplomacy', defaults, options);
}
