/** What the weighted mean and median forecast, on the scale of the positions. */
export interface WeightedForecast {
  /** Σ weight × position / Σ weight. */
  readonly mean: number;
  /** Half-way between the lower and the upper median. */
  readonly median: number;
  /** Lowest position with half of the weight or more at it or below. */
  readonly lowerMedian: number;
  /** Highest position with half of the weight or more at it or above. */
  readonly upperMedian: number;
  /** The position at which more than half of the weight stands; absent if there is none. */
  readonly majority?: number;
}
