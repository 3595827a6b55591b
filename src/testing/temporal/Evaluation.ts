/** What became of a formula on a run. */
export interface Evaluation {
  readonly holds: boolean;
  /**
   * The position that decided, from 0: what came after it could not have changed the verdict. Per round,
   * position 0 is round 1.
   */
  readonly at: number;
  /** Why, out of the smallest parts that decided: "round 5, February 2005: the DPRK walked out". */
  readonly reason: string;
}
