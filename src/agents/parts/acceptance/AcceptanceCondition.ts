import type { Deal } from '../../../scenario/index.js';
import type { Tactic } from '../bidding/Tactic.js';
import type { OpponentModel } from '../Parts.js';
import type { Situation } from '../Situation.js';

/** When to say yes, beside the reservation value, which always holds (Baarslag, Hindriks & Jonker 2013). */
export type AcceptanceCondition = (offer: OfferOnTable) => boolean;

/** The standing offer x, and the tactic of the party that considers it. */
export interface OfferOnTable {
  readonly situation: Situation;
  readonly deal: Deal;
  /** Own utility u(x). */
  readonly utility: number;
  /** Its bid is the very deal y that is put if x is refused. */
  readonly tactic: Tactic;
  readonly opponents: OpponentModel;
}
