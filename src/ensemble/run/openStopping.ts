import { confidenceSequence } from '../../analysis/index.js';
import type { BatchResult } from '../batch/Batch.js';
import { columnCount, firstColumns } from '../metrics/columns.js';
import type { Metric } from '../metrics/Metric.js';
import type { StoppingRule } from './StoppingRule.js';

/**
 * Follows a metric over results in order of the runs.
 *
 * @returns takes the next result and says after how many of its runs to stop; undefined: not yet
 */
export function openStopping(
  metrics: readonly Metric[],
  { metric, width, alpha = 0.05, every = 10 }: StoppingRule,
): (result: BatchResult) => number | undefined {
  const step = columnCount(metrics);
  const column = firstColumns(metrics)[metrics.findIndex(({ name }) => name === metric)]!;
  let runs = 0;
  let yes = 0;
  return ({ from, to, values }) => {
    for (let place = 0; place < to - from; place++) {
      runs += 1;
      yes += values[place * step + column]!;
      if (runs % every !== 0) continue;
      const { low, high } = confidenceSequence(yes, runs, alpha);
      if (high - low < width) return place + 1;
    }
    return undefined;
  };
}
