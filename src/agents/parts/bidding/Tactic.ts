import type { Bidding } from '../Parts.js';
import type { Situation } from '../Situation.js';

/** A bidding tactic: what it aims at, and the deal that it would put now. */
export interface Tactic {
  /** Least own utility that it aims at now. */
  target(situation: Situation): number;
  /** Null: no deal is as good as having none. */
  readonly bid: Bidding;
}
