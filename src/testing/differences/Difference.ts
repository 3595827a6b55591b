/** Where a scenario departs from its baseline. */
export interface Difference {
  /** Dotted path; elements of lists go by their id: `parties.US.mandate`. */
  readonly path: string;
  /** What the baseline has there, in words; `nothing` if there is nothing. */
  readonly from: string;
  readonly to: string;
}
