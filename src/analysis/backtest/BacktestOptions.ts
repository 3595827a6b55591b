/** Options of {@link backtest}. */
export interface BacktestOptions {
  /** Perturbed draws, a multiple of twenty, at least 20. Default 400. */
  readonly draws?: number;
  /** Default `backtest`. */
  readonly seed?: string;
}
