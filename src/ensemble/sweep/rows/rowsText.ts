import { pointAt, type Experiment } from '../../experiment/index.js';
import type { Cell, Column } from './Column.js';
import type { RunsHeader } from './RunsHeader.js';

/**
 * Rows of consecutive runs as lines of JSON.
 *
 * @param from - index of the first run
 * @param values - rows of columns, as `playRuns` gives them
 */
export function rowsText(
  experiment: Experiment,
  { columns }: RunsHeader,
  from: number,
  values: Float64Array,
): string {
  const measured = columns.filter(({ of }) => of === 'metric');
  const parameters = columns.filter(({ of }) => of === 'parameter');
  const lines: string[] = [];
  for (let at = 0, index = from; at < values.length; at += measured.length, index++) {
    const { policy, point, replicate, seed, parameters: levels } = pointAt(experiment, index);
    const row: Record<string, Cell> = { run: index, policy, point, replicate, seed };
    for (const { name, source } of parameters) row[name] = levels[source!]!;
    measured.forEach((column, place) => (row[column.name] = cellOf(column, values[at + place]!)));
    lines.push(JSON.stringify(row));
  }
  return lines.map((line) => `${line}\n`).join('');
}

function cellOf({ type, categories }: Column, value: number): Cell {
  if (type === 'boolean') return value === 1;
  if (categories) return categories[value]!;
  return Number.isNaN(value) ? null : value;
}
