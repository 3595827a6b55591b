/** How gains become the whole numbers that are compared: round((gain − middle) × 1e9). */
export interface Grid {
  /** Per party: the gain that becomes 0, so that more of them fit in 32 bits. */
  readonly middle: Float64Array;
  /** Whether all of them do. */
  readonly isWhole: boolean;
}
