import type { Trust } from './Trust.js';

/** All that a party's valuation of deals rests on, beside the public rules. Plain JSON. */
export interface Beliefs {
  /** Weight per issue, in issue order. */
  readonly weights: readonly number[];
  /** Value in [0, 1] per issue and option. */
  readonly values: readonly (readonly number[])[];
  /** Trust per other party id. */
  readonly trust: Readonly<Record<string, Trust>>;
  /** Parties whose failure stops the exchange. */
  readonly counterparts: readonly string[];
  /** Discount factor a year, in (0, 1]. */
  readonly discount: number;
  /** Value of having no new deal. */
  readonly noDeal: number;
}
