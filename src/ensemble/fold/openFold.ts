import type { MetricInfo } from '../../analysis/index.js';
import { anObject, checkOptions, number, SHARE, type OptionRules } from '../../input/index.js';
import { columnCount, firstColumns, tallyOf } from './columns.js';
import type { MetricSummary } from './MetricSummary.js';
import { needResult, type BatchResult } from './runs.js';

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

const rules: OptionRules<keyof FoldOptions> = {
  quantiles: anObject('a list of shares per metric'),
  alpha: number(SHARE),
};

/**
 * Begins to gather the results of some metrics.
 *
 * @throws SixPartyError `invalid-option`
 */
export function openFold(metrics: readonly MetricInfo[], options: FoldOptions = {}): Fold {
  const width = columnCount(metrics);
  checkOptions(options, rules);
  const { quantiles = {}, alpha = 0.05 } = options;
  const tallies = metrics.map((metric) => tallyOf(metric, { shares: quantiles[metric.name] ?? [], alpha }));
  const columns = firstColumns(metrics);
  let runs = 0;
  return {
    get runs() {
      return runs;
    },
    add(result) {
      needResult(result);
      const { values, from, to } = result;
      runs += to - from;
      tallies.forEach((tally, index) => tally.add(values, width, columns[index]!));
    },
    summary: () =>
      Object.fromEntries(metrics.map(({ name }, index) => [name, tallies[index]!.summary()] as const)),
  };
}
