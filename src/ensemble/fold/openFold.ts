import type { BatchResult } from '../batch/Batch.js';
import { columnCount, firstColumns } from '../metrics/columns.js';
import type { Metric } from '../metrics/Metric.js';
import { categoryTally } from './categoryTally.js';
import type { MetricSummary } from './MetricSummary.js';
import { numberTally } from './numberTally.js';
import type { Tally } from './Tally.js';
import { timeTally } from './timeTally.js';
import { yesNoTally } from './yesNoTally.js';

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
  metrics: readonly Metric[],
  { quantiles = {}, alpha = 0.05 }: FoldOptions = {},
): Fold {
  const tallies = metrics.map((metric) => tallyOf(metric, quantiles[metric.name] ?? [], alpha));
  const width = columnCount(metrics);
  const columns = firstColumns(metrics);
  let runs = 0;
  return {
    get runs() {
      return runs;
    },
    add({ values, from, to }) {
      runs += to - from;
      tallies.forEach((tally, place) => tally.add(values, width, columns[place]!));
    },
    summary: () =>
      Object.fromEntries(metrics.map(({ name }, place) => [name, tallies[place]!.summary()] as const)),
  };
}

function tallyOf(metric: Metric, shares: readonly number[], alpha: number): Tally {
  switch (metric.kind) {
    case 'yesNo':
      return yesNoTally(alpha);
    case 'number':
      return numberTally(metric.unit, shares, alpha);
    case 'time':
      return timeTally(metric.unit, alpha);
    case 'category':
      return categoryTally(metric.categories, alpha);
  }
}
