/**
 * A number of a scenario: exact, or an interval from which a seed draws uniformly.
 * Units and range are those of the place where it stands.
 */
export type Quantity = number | QuantityInterval;

/** An uncertain number: `low ≤ value ≤ high`; `value` is what is used where nothing is drawn. */
export interface QuantityInterval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}
