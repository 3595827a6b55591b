/** One step of a curve, at a time at which something happened. */
export interface SurvivalStep {
  readonly time: number;
  /** Runs to which nothing had happened before, and that were still observed. */
  readonly atRisk: number;
  /** Runs to which it happened now. */
  readonly events: number;
  /** Share of runs to which it has not happened by then, this time included. */
  readonly survival: number;
  /** Of `survival` (Greenwood 1926); null once the curve is at 0. */
  readonly standardError: number | null;
  /** Lower end of its interval, 0 once the curve is at 0. */
  readonly low: number;
  /** Upper end of its interval; null once the curve is at 0, where nothing is known about it. */
  readonly high: number | null;
}

/** How long it takes until something happens, from runs that were not all observed to the end. */
export interface SurvivalCurve {
  readonly steps: readonly SurvivalStep[];
  /** Least time by which it has happened to half of the runs; null if the curve does not fall that far. */
  readonly median: number | null;
  /** Ends of the interval of the median: where the ends of the curve's interval are at ½ (Brookmeyer & Crowley 1982). */
  readonly medianLow: number | null;
  readonly medianHigh: number | null;
  /** Up to where `restrictedMean` counts. */
  readonly horizon: number;
  /** Mean of the time or the horizon, whichever comes first; null if the curve is not known up to the horizon. */
  readonly restrictedMean: number | null;
  readonly restrictedMeanError: number | null;
}
