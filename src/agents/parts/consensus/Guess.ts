/** One supposition about another party: what its options are worth to it, and the least that it signs for. */
export interface Guess {
  /** Per issue and option, in order; the best options of all issues add up to 1. */
  readonly worth: Float64Array;
  /** On the same scale. */
  readonly least: number;
}
