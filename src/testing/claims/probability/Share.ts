/** How often a claim held, as a share of the runs that were judged, with an interval for its probability. */
export interface Share {
  readonly successes: number;
  /** Runs that were judged; those that `fc.pre` left out do not count. */
  readonly runs: number;
  /** `successes / runs`; NaN without runs. */
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}
