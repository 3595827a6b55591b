import type { Agent } from '../talks/index.js';
import { acceptanceOf } from './acceptanceOf.js';
import { opponentModelOf } from './opponentModelOf.js';
import { bargaining } from './parts/bargaining.js';
import { titForTatBid } from './parts/bidding/titForTatBid.js';
import { tacticAgent } from './tacticAgent.js';
import type { TitForTatParameters } from './TacticParameters.js';

/** Kindness is a judgement: without any, agents of this model among themselves never move. */
const defaults: TitForTatParameters = {
  over: 'mean',
  kindness: 0.02,
  epsilon: 0,
  opponent: 'frequency',
  acceptance: { kind: 'next', alpha: 1, beta: 0 },
};

/**
 * Answers the concessions of the others with as much of its own (after Faratin, Sierra & Jennings 1998).
 *
 * @param options - parameters that differ from the model's own
 * @throws SixPartyError `invalid-option`
 */
export function titForTat(options: Partial<TitForTatParameters> = {}): Agent {
  return tacticAgent('titForTat', defaults, options, (parameters) =>
    bargaining({
      tactic: titForTatBid(parameters),
      opponent: opponentModelOf(parameters.opponent),
      condition: acceptanceOf(parameters.acceptance),
    }),
  );
}
