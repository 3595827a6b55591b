import { nearestName, SixPartyError } from '../scenario/index.js';
import type { Problem } from '../scenario/index.js';
import type { Agent } from '../talks/index.js';
import type { AgentParameters } from './AgentParameters.js';
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
  checkOptions(name, defaults, options);
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

function checkOptions(name: string, defaults: AgentParameters, options: Partial<AgentParameters>): void {
  const known = Object.keys(defaults);
  const problems: Problem[] = [];
  for (const [key, value] of Object.entries(options)) {
    const standard = defaults[key as keyof AgentParameters] as unknown;
    const path = `${name}.${key}`;
    if (standard === undefined) {
      const nearest = nearestName(key, known);
      problems.push({
        path,
        code: 'unknown-key',
        expected: known.join(', '),
        received: key,
        message: `"${key}" is not a parameter of ${name}.`,
        hint: nearest === undefined ? '' : `Did you mean "${nearest}"?`,
      });
    } else if (kindOf(value) !== kindOf(standard) || (typeof value === 'number' && !(value >= 0))) {
      problems.push({
        path,
        code: 'wrong-type',
        expected: `a ${kindOf(standard)}${typeof standard === 'number' ? ' of at least 0' : ''}`,
        received: JSON.stringify(value) ?? String(value),
        message: `"${key}" is a ${kindOf(standard)}, such as ${JSON.stringify(standard)}.`,
        hint: '',
      });
    }
  }
  if (problems.length > 0)
    throw new SixPartyError('invalid-option', `The agent ${name} cannot be made.`, problems);
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : typeof value;
}
