import type { MetricInfo } from '../../analysis/index.js';
import { argumentProblem, refuse, seed as readSeed } from '../../input/index.js';
import { columnCount, entriesOf, firstColumns, type RowValue } from './columns.js';
import { needResult, runSeed, type BatchResult } from './runs.js';

/** One run with the seed that plays it again alone. */
export interface Row {
  /** Place of the run, from 0. */
  readonly run: number;
  /** Seed of the run: `runTalks(scenario, { seed })` plays it again. */
  readonly seed: string;
  /** Per metric; a time has beside it `<name>.observed`, false where it did not happen until then. */
  readonly values: Readonly<Record<string, RowValue>>;
}

/**
 * A result as rows, in order of the runs.
 *
 * @param seed - of the ensemble
 * @throws SixPartyError `invalid-option`
 */
export function rowsOf(metrics: readonly MetricInfo[], seed: string, result: BatchResult): Row[] {
  const width = columnCount(metrics);
  refuse('invalid-option', 'There are no such rows.', [argumentProblem('seed', seed, readSeed)]);
  needResult(result);
  const { from, to, values } = result;
  const columns = firstColumns(metrics);
  return Array.from({ length: to - from }, (_, row) => {
    const entries = metrics.flatMap((metric, k) => entriesOf(metric, values, row * width + columns[k]!));
    return { run: from + row, seed: runSeed(seed, from + row), values: Object.fromEntries(entries) };
  });
}
