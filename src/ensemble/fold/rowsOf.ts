import type { BatchResult } from '../batch/Batch.js';
import { columnCount, firstColumns } from '../metrics/columns.js';
import type { Metric } from '../metrics/Metric.js';
import { runSeed } from '../runSeed.js';

/** One run with the seed that plays it again alone. */
export interface Row {
  readonly run: number;
  readonly seed: string;
  /** Per metric; a time has beside it `<name>.observed`, false where it did not happen until then. */
  readonly values: Readonly<Record<string, RowValue>>;
}

/** Yes or no, a number or null for none, a time, a category. */
export type RowValue = boolean | number | string | null;

/** A result as rows, in order of the runs. */
export function rowsOf(metrics: readonly Metric[], seed: string, { from, to, values }: BatchResult): Row[] {
  const width = columnCount(metrics);
  const columns = firstColumns(metrics);
  return Array.from({ length: to - from }, (_, place) => {
    const entries = metrics.flatMap((metric, k) => entriesOf(metric, values, place * width + columns[k]!));
    return { run: from + place, seed: runSeed(seed, from + place), values: Object.fromEntries(entries) };
  });
}

function entriesOf(metric: Metric, values: Float64Array, at: number): [string, RowValue][] {
  const { name } = metric;
  const value = values[at]!;
  switch (metric.kind) {
    case 'yesNo':
      return [[name, value === 1]];
    case 'number':
      return [[name, Number.isNaN(value) ? null : value]];
    case 'time':
      return [
        [name, value],
        [`${name}.observed`, values[at + 1] === 1],
      ];
    case 'category':
      return [[name, metric.categories[value]!]];
  }
}
