import type { PartyWeight } from './PartyWeight.js';

/** Where a party stands on a scale from 0 to 100, and how much it counts. */
export interface WeightedPosition extends PartyWeight {
  readonly party: string;
  /** From 0 to 100. */
  readonly position: number;
}
