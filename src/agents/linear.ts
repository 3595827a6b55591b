import type { Agent } from '../talks/index.js';
import type { TimeDependentParameters } from './TacticParameters.js';
import { timeDependentAgent } from './timeDependentAgent.js';

/**
 * Concedes in step with time: time-dependent with e = 1 (Faratin, Sierra & Jennings 1998).
 *
 * @param options - parameters that differ from the model's own
 * @throws SixPartyError `invalid-option`
 */
export function linear(options: Partial<TimeDependentParameters> = {}): Agent {
  return timeDependentAgent('linear', 1, options);
}
