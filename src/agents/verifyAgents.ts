import { isSixPartyError, refuse } from '../input/index.js';
import type { Seat } from '../scenario/index.js';
import { askAgain } from '../talks/index.js';
import type { Agent, AskedAgain, Trace } from '../talks/index.js';
import { agentModels } from './agentModels.js';

/**
 * Checks a trace as `verifyTrace` does, and then asks the agents of the library that it names again, at each of their
 * moves and with the chance that they had there. It finds the move that somebody wrote into a trace in place of the agent's,
 * even if it is legal and the chain was made anew; and moves that were played by hand on the seat of an agent.
 *
 * Not asked are agents that are none of `agentModels`, and moves that an intervention forced: they are counted.
 *
 * @throws SixPartyError `invalid-trace`: one that `verifyTrace` refuses, or of another version; the first move that its agent
 *   would not have made, or not with the draws that stand there, is named as `events[n]`, with what it does instead
 */
export function verifyAgents(trace: Trace): AskedAgain {
  return askAgain(trace, agentOf);
}

/** @throws SixPartyError `invalid-trace` if its model does not take the parameters */
function agentOf({ name, parameters }: Seat): Agent | undefined {
  if (!Object.hasOwn(agentModels, name)) return undefined;
  try {
    return agentModels[name]!(parameters);
  } catch (error) {
    if (!isSixPartyError(error)) throw error;
    refuse('invalid-trace', 'The trace names an agent that there cannot be.', error.issues);
  }
  return undefined;
}
