import type { Agent } from '../talks/index.js';
import type { TimeDependentParameters } from './TacticParameters.js';
import { timeDependentAgent } from './timeDependentAgent.js';

/**
 * Concedes little until the end is near: time-dependent with e = 0.2 (Faratin, Sierra & Jennings 1998).
 *
 * @param options - parameters that differ from the model's own
 * @throws SixPartyError `invalid-option`
 */
export function boulware(options: Partial<TimeDependentParameters> = {}): Agent {
  return timeDependentAgent('boulware', 0.2, options);
}
