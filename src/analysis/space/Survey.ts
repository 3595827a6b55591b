/** What one walk over all deals finds. */
export interface Survey {
  /** Number of deals per set of parties that do not lose from them; bit i stands for party i. */
  readonly content: Float64Array;
  /** Per party: best gain over the individually rational deals, −∞ without any. */
  readonly ideal: Float64Array;
  /** Per party: smallest and greatest gain over all deals. */
  readonly least: Float64Array;
  readonly greatest: Float64Array;
  /** Greatest product of gains over the individually rational deals, −∞ without any. */
  product: number;
  /** Greatest smallest gain. */
  floor: number;
  /** Greatest sum of gains. */
  sum: number;
}
