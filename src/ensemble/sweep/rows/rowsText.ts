import type { Experiment } from '../../experiment/experiment.js';
import { pointAt } from '../../experiment/points.js';
import type { Cell, Column } from '../../fold/Column.js';
import { playedColumns, type RunsHeader } from './header.js';

/**
 * Rows of consecutive runs as lines of JSON.
 *
 * @param from - index of the first run
 * @param values - rows of columns, as `playRuns` gives them
 */
export function rowsText(
  experiment: Experiment,
  header: RunsHeader,
  from: number,
  values: Float64Array,
): string {
  const measured = playedColumns(header);
  const parameters = header.columns.filter(({ of }) => of === 'parameter');
  const lines: string[] = [];
  for (let at = 0, run = from; at < values.length; at += measured.length, run++) {
    const { policy, point, replicate, seed, parameters: levels } = pointAt(experiment, run);
    const row: Record<string, Cell> = { run, policy, point, replicate, seed };
    for (const { name, source } of parameters) row[name] = levels[source!]!;
    measured.forEach((column, index) => (row[column.name] = cellOf(column, values[at + index]!)));
    lines.push(JSON.stringify(row));
  }
  return lines.map((line) => `${line}\n`).join('');
}

function cellOf({ type, categories }: Column, value: number): Cell {
  if (type === 'boolean') return value === 1;
  if (categories) return categories[value] ?? null;
  return Number.isNaN(value) ? null : value;
}

/** Writes the metrics of a row as numbers, the way they came; the other way round of `rowsText`. */
export function valuesOf(measured: readonly Column[], row: Readonly<Record<string, Cell>>): Float64Array {
  return Float64Array.from(measured, ({ name, categories }) => {
    const cell = row[name]!;
    if (typeof cell === 'boolean') return cell ? 1 : 0;
    if (typeof cell === 'string') return categories!.indexOf(cell);
    return cell ?? NaN;
  });
}
