/** How much a party counts in a weighted forecast: capability × salience. */
export interface PartyWeight {
  /** What it could bring to bear, > 0; only ratios matter. */
  readonly capability: number;
  /** Share of it that it would use on this question, from 0 to 1. */
  readonly salience: number;
}
