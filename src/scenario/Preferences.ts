import type { Quantity } from './Quantity.js';

/** What a party wants: cardinal numbers, or rankings that are turned into numbers. */
export type Preferences = CardinalPreferences | OrdinalPreferences;

/** Weights (sum 1) and a value in [0, 1] for every option. */
export interface CardinalPreferences {
  readonly kind: 'cardinal';
  /** Weight per issue id, ≥ 0; the values sum to 1 within 1e-9. */
  readonly weights: Readonly<Record<string, Quantity>>;
  /** Value per option, in [0, 1], per issue id. */
  readonly values: Readonly<Record<string, readonly Quantity[]>>;
}

/**
 * Rankings with ties and an importance rank per issue. Rankings become equal steps from 1 (best)
 * to 0 (worst); ranks become rank-order-centroid weights (Barron & Barrett 1996).
 */
export interface OrdinalPreferences {
  readonly kind: 'ordinal';
  /** Importance rank per issue id, 1 = most important; equal ranks share their weights. */
  readonly importance: Readonly<Record<string, Quantity>>;
  /** Ranking of the options per issue id, best first: `4 > 3 = 2 > 1 > 0`. */
  readonly rankings: Readonly<Record<string, string>>;
  /** Values in [0, 1] per option that replace the equal steps of an issue. */
  readonly values?: Readonly<Record<string, readonly Quantity[]>>;
  /** Weights, ≥ 0, of issues that stand outside the importance ranking; added on top of it. */
  readonly weights?: Readonly<Record<string, Quantity>>;
}
