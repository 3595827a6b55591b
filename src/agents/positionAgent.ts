import { trustAgent } from '../talks/index.js';
import type { Agent } from '../talks/index.js';
import { composeAgent } from './composeAgent.js';
import { agentRules, parametersOf, type AgentParameters } from './parameters.js';
import { thresholdAcceptance } from './parts/acceptance/thresholdAcceptance.js';
import { accommodatingBid } from './parts/bidding/accommodatingBid.js';
import { drawnConduct } from './parts/conduct/drawnConduct.js';
import { steadyUrging } from './parts/consultation.js';
import { calculatedConduct } from './parts/implementation.js';
import { statedPositions } from './parts/opponent/statedPositions.js';
import { measuredSignals } from './parts/signalling.js';

/**
 * Makes an agent that argues from a position: the seven delegations differ in their parameters only.
 *
 * @throws SixPartyError `invalid-option`
 */
export function positionAgent(
  name: string,
  defaults: AgentParameters,
  options: Partial<AgentParameters> = {},
): Agent {
  const parameters = parametersOf(name, agentRules, defaults, options);
  return trustAgent(
    composeAgent({
      name,
      parameters: { ...parameters },
      position: parameters,
      bidding: accommodatingBid(),
      opponent: statedPositions({ memory: parameters.memory }),
      acceptance: thresholdAcceptance(),
      signalling: measuredSignals(parameters),
      consultation: steadyUrging(parameters),
      implementation: calculatedConduct(parameters),
      conduct: drawnConduct(parameters.acts),
    }),
    (changed) => positionAgent(name, defaults, changed),
  );
}
