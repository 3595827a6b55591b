import type { AcceptanceParameters } from './AcceptanceParameters.js';
import type { ConsensusOptions } from './parts/consensus/consensus.js';
import type { TimeDependentOptions } from './parts/bidding/timeDependent.js';
import type { TitForTatOptions } from './parts/bidding/titForTatBid.js';

/** What agents that bargain by a tactic have in common. */
export interface TacticChoices {
  /** The opponent model that chooses within ε of the target, and in spaces too large to sort. */
  readonly opponent: 'frequency' | 'ordinal' | 'stated';
  readonly acceptance: AcceptanceParameters;
}

/** Parameters of the agents whose concessions depend on time. */
export interface TimeDependentParameters extends Required<TimeDependentOptions>, TacticChoices {}

/** Parameters of the agent that answers concessions. */
export interface TitForTatParameters extends Required<TitForTatOptions>, TacticChoices {}

/** Parameters of the agent that bids at random. */
export type RandomBidderParameters = Pick<TacticChoices, 'acceptance'>;

/** Parameters of the agent that looks for what all can live with. */
export type ConsensusParameters = ConsensusOptions;

/** All parameters that one or the other of the agents with a tactic has. */
export interface TacticParameters extends TimeDependentParameters, TitForTatParameters {}
