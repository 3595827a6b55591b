import type { Agent } from '../talks/index.js';
import type { TimeDependentParameters } from './TacticParameters.js';
import { timeDependentAgent } from './timeDependentAgent.js';

/**
 * Concedes most at the beginning: time-dependent with e = 2 (Faratin, Sierra & Jennings 1998).
 *
 * @param options - parameters that differ from the model's own
 * @throws SixPartyError `invalid-option`
 */
export function conceder(options: Partial<TimeDependentParameters> = {}): Agent {
  return timeDependentAgent('conceder', 2, options);
}
