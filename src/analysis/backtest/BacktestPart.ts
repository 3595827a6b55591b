/** Some of the draws of a back-test: what the draws `from` ≤ n < `to` gave. Plain data, to be sent and merged. */
export interface BacktestPart {
  readonly draws: number;
  readonly seed: string;
  readonly from: number;
  readonly to: number;
  /** Per target: in how many of its draws, or twenties of draws, it holds. */
  readonly held: readonly HeldCount[];
}

/** How often one target holds. */
export interface HeldCount {
  readonly id: number;
  readonly dated: number;
  /** With structure only. */
  readonly structureOnly: number;
}
