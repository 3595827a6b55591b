import type { Run } from '../../talks/index.js';
import type { Metric } from './Metric.js';

/** Numbers that the metrics write per run: a time takes two, its time and 1 if it was observed. */
export function columnCount(metrics: readonly Metric[]): number {
  return metrics.reduce((count, { kind }) => count + (kind === 'time' ? 2 : 1), 0);
}

/** First column of each metric. */
export function firstColumns(metrics: readonly Metric[]): readonly number[] {
  return metrics.map((_, place) => columnCount(metrics.slice(0, place)));
}

/**
 * Writes what the metrics say of a run: 1 or 0, a number (NaN where there is none), time and 1 or 0, place in
 * the list of categories.
 */
export function writeColumns(
  metrics: readonly Metric[],
  run: Run,
  values: Float64Array,
  start: number,
): void {
  let column = start;
  for (const metric of metrics) {
    switch (metric.kind) {
      case 'yesNo':
        values[column++] = metric.of(run) ? 1 : 0;
        break;
      case 'number':
        values[column++] = metric.of(run) ?? NaN;
        break;
      case 'time': {
        const { time, observed } = metric.of(run);
        values[column++] = time;
        values[column++] = observed ? 1 : 0;
        break;
      }
      case 'category':
        values[column++] = metric.categories.indexOf(metric.of(run));
    }
  }
}
