import type { Agent } from '../talks/index.js';
import { consensus } from './parts/consensus/consensus.js';
import { frequencyModel } from './parts/opponent/frequencyModel.js';
import { tacticAgent } from './tacticAgent.js';
import type { ConsensusParameters } from './TacticParameters.js';

const defaults: ConsensusParameters = { steps: 6000, premium: 0 };

/**
 * Looks for a deal that all can live with, and sees only its own scores and what is said at the table. Best
 * as the chair of a single text among its like; it can take any seat under any protocol.
 *
 * @param options - parameters that differ from the model's own
 * @throws SixPartyError `invalid-option`
 */
export function consensusSeeker(options: Partial<ConsensusParameters> = {}): Agent {
  return tacticAgent('consensusSeeker', defaults, options, (parameters) => ({
    ...consensus(parameters),
    opponent: frequencyModel(),
  }));
}
