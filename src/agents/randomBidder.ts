import type { Agent } from '../talks/index.js';
import { acceptanceOf } from './acceptanceOf.js';
import { bargaining } from './parts/bargaining.js';
import { randomBid } from './parts/bidding/randomBid.js';
import { frequencyModel } from './parts/opponent/frequencyModel.js';
import { tacticAgent } from './tacticAgent.js';
import type { RandomBidderParameters } from './TacticParameters.js';

const defaults: RandomBidderParameters = { acceptance: { kind: 'next', alpha: 1, beta: 0 } };

/**
 * Puts any deal not below its reservation value, and accepts what is as good as what it would put: a
 * baseline that every tactic should beat.
 *
 * @param options - parameters that differ from the model's own
 * @throws SixPartyError `invalid-option`
 */
export function randomBidder(options: Partial<RandomBidderParameters> = {}): Agent {
  return tacticAgent('randomBidder', defaults, options, ({ acceptance }) =>
    bargaining({
      tactic: randomBid(),
      opponent: frequencyModel(),
      condition: acceptanceOf(acceptance),
    }),
  );
}
