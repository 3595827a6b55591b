/** When talks end of themselves. */
export interface Horizon {
  /** Greatest number of rounds, ≥ 1. */
  readonly rounds: number;
  /** Greatest number of months since the start. Default: no limit but the rounds. */
  readonly months?: number;
}
