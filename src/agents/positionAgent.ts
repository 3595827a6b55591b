import { SixPartyError } from '../scenario/index.js';
import type { Agent } from '../talks/index.js';
import type { AgentParameters } from './AgentParameters.js';
import { checkParameters } from './checkParameters.js';
import { composeAgent } from './composeAgent.js';
import { thresholdAcceptance } from './parts/acceptance/thresholdAcceptance.js';
import { accommodatingBid } from './parts/bidding/accommodatingBid.js';
import { steadyUrging } from './parts/consultation/steadyUrging.js';
import { calculatedConduct } from './parts/implementation/calculatedConduct.js';
import { statedPositions } from './parts/opponent/statedPositions.js';
import { measuredSignals } from './parts/signalling/measuredSignals.js';

/**
 * An agent that argues from a position: the seven delegations differ in their parameters only.
 *
 * @throws SixPartyError `invalid-option`
 */
export function positionAgent(
  name: string,
  defaults: AgentParameters,
  options: Partial<AgentParameters> = {},
): Agent {
  const problems = checkParameters(name, options as Readonly<Record<string, unknown>>);
  if (problems.length > 0)
    throw new SixPartyError('invalid-option', `The agent ${name} cannot be made.`, problems);
  const parameters: AgentParameters = { ...defaults, ...options };
  return composeAgent({
    name,
    parameters: { ...parameters },
    position: parameters,
    bidding: accommodatingBid(),
    opponent: statedPositions(),
    acceptance: thresholdAcceptance(),
    signalling: measuredSignals(parameters),
    consultation: steadyUrging(parameters),
    implementation: calculatedConduct(parameters),
  });
}
