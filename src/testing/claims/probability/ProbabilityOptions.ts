import type { EvaluateOptions } from '../../temporal/index.js';

/** Options of {@link testProbability}. */
export interface ProbabilityOptions extends EvaluateOptions {
  /**
   * `confidenceSequence` (the default): accept when the interval that is valid at every look lies above θ, reject
   * when it lies below. `sprt`: Wald's test of θ + indifference against θ − indifference, a quick gate; within that
   * region either verdict may come.
   */
  readonly method?: 'confidenceSequence' | 'sprt';
  /** Probability of a wrong verdict (`sprt`: of rejecting wrongly) at most, between 0 and 1. Default 0.05. */
  readonly alpha?: number;
  /** `sprt` only: probability of accepting wrongly at most. Default 0.05. */
  readonly beta?: number;
  /** `sprt` only: half the width of the region in which either verdict is right. Default 0.05. */
  readonly indifference?: number;
  /** Without a verdict after so many runs it is inconclusive, ≥ 1. Default 1000. */
  readonly maxRuns?: number;
}

/** Options of {@link probabilityAtLeast}. */
export interface ProbabilityPropertyOptions extends ProbabilityOptions {
  /** What a scenario counts as whose test is inconclusive. Default `fail`. */
  readonly inconclusive?: 'fail' | 'pass';
  /** Runs from fresh seeds by which a counterexample is estimated again, ≥ 1. Default 200. */
  readonly freshRuns?: number;
}
