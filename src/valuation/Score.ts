/** An additive rating of deals that is not a gain, for instance how acceptable they seem to the others. */
export interface Score {
  /** Per block. */
  readonly block: Float64Array;
  /** Per substantive issue and level, laid out as one sheet of a valuation. */
  readonly table: Float64Array;
}
