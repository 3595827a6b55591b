import { SixPartyError } from '../scenario/index.js';
import type { Agent } from '../talks/index.js';
import { checkTactic } from './checkTactic.js';
import { composeAgent } from './composeAgent.js';
import { noConsultation } from './parts/consultation/noConsultation.js';
import { faithfulConduct } from './parts/implementation/faithfulConduct.js';
import type { Parts } from './parts/Parts.js';
import type { Position } from './parts/Position.js';
import { neutralSignals } from './parts/signalling/neutralSignals.js';

/** It argues from no position: only its own scores and the tactic count. */
const position: Position = { demands: [], ambition: 0, decision: { sessions: 0, flexibility: 0 } };

/**
 * An agent for any scenario that bargains by a tactic. Beside the plenary it says nothing in particular,
 * comes, meets nobody and performs what it has promised.
 *
 * @param make - its bargaining parts, from all its parameters
 * @throws SixPartyError `invalid-option`
 */
export function tacticAgent<P extends object>(
  name: string,
  defaults: P,
  options: Partial<P>,
  make: (parameters: P) => Pick<Parts, 'bidding' | 'opponent' | 'acceptance'>,
): Agent {
  const problems = checkTactic(name, Object.keys(defaults), options);
  if (problems.length > 0)
    throw new SixPartyError('invalid-option', `The agent ${name} cannot be made.`, problems);
  const parameters: P = { ...defaults, ...options };
  return composeAgent({
    name,
    parameters: { ...(parameters as Readonly<Record<string, unknown>>) },
    position,
    ...make(parameters),
    signalling: neutralSignals(),
    consultation: noConsultation(),
    implementation: faithfulConduct(),
  });
}
