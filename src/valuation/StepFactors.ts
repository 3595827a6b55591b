/** What multiplies the value of a step, per verification option and stage. */
export interface StepFactors {
  /** reach × ρ × discount of an obligor's step, at `(option × obligors + slot) × stages + stage`. */
  readonly kept: Float64Array;
  /** reach × discount × (1 − cont): what reversibility saves of an own step, at `option × stages + stage`. */
  readonly saved: Float64Array;
  /** Discount factor a year that `discounts` was filled for; NaN before the first time. */
  discount: number;
  /** Discount of each stage. */
  readonly discounts: Float64Array;
  /** Per verification option: the chance that the exchange gets to the stage that is being filled. */
  readonly reach: Float64Array;
  /** The same of going on after it. */
  readonly cont: Float64Array;
}
