import type { MetricInfo } from '../../analysis/index.js';
import { columnCount, firstColumns, tallyOf } from './columns.js';
import type { MetricSummary } from './MetricSummary.js';
import type { BatchResult } from './runs.js';

/** Settings of {@link openFold}. */
export interface FoldOptions {
  /** Shares of the quantiles wanted per metric that is a number; its numbers are then kept. Default: none. */
  readonly quantiles?: Readonly<Record<string, readonly number[]>>;
  /** 1 − confidence of the intervals, between 0 and 1. Default 0.05. */
  readonly alpha?: number;
}

/** Gathers results; its size does not depend on the number of runs, unless quantiles are wanted. */
export interface Fold {
  /** Runs so far. */
  readonly runs: number;
  /** Adds a result. In order of the runs, it gives the same summaries however the runs were cut into batches. */
  add(result: Pick<BatchResult, 'values' | 'from' | 'to'>): void;
  /** What all runs so far say, per metric. */
  summary(): Readonly<Record<string, MetricSummary>>;
}

/** Begins to gather the results of some metrics. */
export function openFold(
  metrics: readonly MetricInfo[],
  { quantiles = {}, alpha = 0.05 }: FoldOptions = {},
): Fold {
  const tallies = metrics.map((metric) => tallyOf(metric, { shares: quantiles[metric.name] ?? [], alpha }));
  const width = columnCount(metrics);
  const columns = firstColumns(metrics);
  let runs = 0;
  return {
    get runs() {
      return runs;
    },
    add({ values, from, to }) {
      runs += to - from;
      tallies.forEach((tally, index) => tally.add(values, width, columns[index]!));
    },
    summary: () =>
      Object.fromEntries(metrics.map(({ name }, index) => [name, tallies[index]!.summary()] as const)),
  };
}
