/** All deals of one valuation by gain. A deal is its lexicographic index, the first issue most significant. */
export interface RankedDeals {
  /** Ascending. */
  readonly gains: Float64Array;
  /** The deals of `gains`; equal gains by index. */
  readonly rising: Int32Array;
  /** Per place: lowest index among the gains from there to 1e-9 above; −1 until it is asked for. */
  readonly lowest: Int32Array;
  /** The deals by falling gain; those within 1e-9 of the first of their run by index. */
  readonly falling: Int32Array;
}
