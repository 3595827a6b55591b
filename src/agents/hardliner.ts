import type { Agent } from '../talks/index.js';
import type { TimeDependentParameters } from './TacticParameters.js';
import { timeDependentAgent } from './timeDependentAgent.js';

/**
 * Asks for its best deal to the end: time-dependent with e = 0.
 *
 * @param options - parameters that differ from the model's own
 * @throws SixPartyError `invalid-option`
 */
export function hardliner(options: Partial<TimeDependentParameters> = {}): Agent {
  return timeDependentAgent('hardliner', 0, options);
}
