import type { Agent } from '../talks/index.js';
import { acceptTarget } from './parts/acceptance/acceptTarget.js';
import { bargaining } from './parts/bargaining.js';
import { microBid } from './parts/bidding/microBid.js';
import { frequencyModel } from './parts/opponent/frequencyModel.js';
import { tacticAgent } from './tacticAgent.js';

/**
 * The minimal concession strategy (de Jonge, IJCAI 2022), among n parties: a new offer for a new offer.
 *
 * @param options - it has no parameters
 * @throws SixPartyError `invalid-option`
 */
export function micro(options: object = {}): Agent {
  return tacticAgent('micro', {}, options, () =>
    bargaining({
      tactic: microBid(),
      opponent: frequencyModel(),
      condition: acceptTarget(),
    }),
  );
}
