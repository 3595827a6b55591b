import type { MetricSummary } from './MetricSummary.js';

/** Gathers one metric over runs, which come in order of their index. */
export interface Tally {
  /**
   * Adds runs.
   *
   * @param values - rows of columns
   * @param width - columns a row
   * @param column - of the metric, its first
   */
  add(values: Float64Array, width: number, column: number): void;
  summary(): MetricSummary;
}
