import type { Talks } from '../../talks/index.js';
import type { Metric } from '../metrics/Metric.js';

/** Some consecutive runs of an ensemble: what an executor is given to play. */
export interface Batch {
  readonly scenario: Talks;
  /** Seed of the ensemble; run i has the seed `runSeed(seed, i)`. */
  readonly seed: string;
  /** First run. */
  readonly from: number;
  /** After the last run. */
  readonly to: number;
  /** Names of ready-made metrics; own ones only where the batch is played in this process. */
  readonly metrics: readonly (string | Metric)[];
}

/** What came of a batch. */
export interface BatchResult {
  readonly from: number;
  readonly to: number;
  /**
   * One row of columns per run, one after the other, in the order of the metrics: 1 or 0 for yes or no, a number
   * or NaN for none, a time followed by 1 if it was observed or else 0, the place of a category.
   */
  readonly values: Float64Array;
}
