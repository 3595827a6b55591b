/** How much say an agreement rule gives each party. */
export interface PowerReport {
  /**
   * Share of the orders of joining in which the party turns a losing coalition into a winning one, per
   * party id; sum 1 (Shapley & Shubik 1954).
   */
  readonly shapleyShubik: Readonly<Record<string, number>>;
  /** Swings: coalitions without the party that lose and win with it, per party id. */
  readonly swings: Readonly<Record<string, number>>;
  /** Swings as a share of the coalitions of the others: the absolute index (Penrose 1946, Banzhaf 1965). */
  readonly banzhafAbsolute: Readonly<Record<string, number>>;
  /** Swings as a share of all parties' swings; sum 1. */
  readonly banzhafNormalised: Readonly<Record<string, number>>;
  /** Coalitions that win and lose without any one of their members; the smallest first. */
  readonly minimalWinning: readonly (readonly string[])[];
  /**
   * Coalitions without which the others lose, and that lose this hold without any one of their members;
   * the smallest first. They need not win themselves.
   */
  readonly minimalBlocking: readonly (readonly string[])[];
}
