/** How conduct moves trust: weights added to kept (α) or broken (β) promises. */
export interface TrustRates {
  /** α for a step kept in time, ≥ 0. */
  readonly kept: number;
  /** Share of `kept` that a late step still earns, in [0, 1]. */
  readonly late: number;
  /** β for a step that is overdue at a session, ≥ 0. */
  readonly overdue: number;
  /** β for a step that is withheld, ≥ 0. */
  readonly withheld: number;
  /** β for a breach that is found, ≥ 0. */
  readonly breach: number;
  /** Steps that cannot be taken back count 1 + `costly` × (1 − reversibility), ≥ 0. */
  readonly costly: number;
  /** Greatest α + β; older conduct fades beyond it, > 0. */
  readonly memory: number;
}
