/** Who pays for the issues whose obligor is `payers`. */
export interface CostShares {
  /** Share per party id, > 0, sum 1. */
  readonly shares: Readonly<Record<string, number>>;
  /** Cost in million US$ of each level from 1 (of that step alone), per issue id. */
  readonly costs: Readonly<Record<string, readonly number[]>>;
  /** Value lost by a payer per thousand million US$ it pays, per party id. Default 0. */
  readonly burden?: Readonly<Record<string, number>>;
  /** Per party id that doubts delivery: the parties whose mean trust it puts in the payers. Others hold it certain. */
  readonly doubtedBy?: Readonly<Record<string, readonly string[]>>;
  /** Per party id: it may sign without paying while the deal's level of `issue` is under `below`. */
  readonly optOut?: Readonly<Record<string, { readonly issue: string; readonly below: number }>>;
}
