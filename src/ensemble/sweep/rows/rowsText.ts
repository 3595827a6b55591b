import { isRecord, problem, SixPartyError, visible } from '../../../input/index.js';
import type { Experiment } from '../../experiment/experiment.js';
import { pointAt } from '../../experiment/points.js';
import type { Cell, Column, ColumnType } from '../../fold/Column.js';
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

/** Cells of a run by the names of their columns. */
export type Row = Readonly<Record<string, Cell>>;

/**
 * Reads a line of `rowsText`. Its file may have been written by anybody.
 *
 * @throws SixPartyError `invalid-file` if it is no row of these columns
 */
export function rowIn({ columns }: Pick<RunsHeader, 'columns'>, line: string): Row {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch {
    throw noRow(line);
  }
  if (!isRecord(row)) throw noRow(line);
  for (const column of columns) if (!fits(column, row[column.name])) throw noRow(line, column.name);
  return row as Row;
}

const typesOf: Readonly<Record<ColumnType, readonly string[]>> = {
  integer: ['number'],
  number: ['number'],
  boolean: ['boolean'],
  text: ['string'],
  level: ['number', 'string', 'boolean'],
};

function fits({ type, categories }: Column, cell: unknown): boolean {
  if (cell === null) return type !== 'boolean';
  if (categories && typeof cell === 'string') return categories.includes(cell);
  return typesOf[type].includes(typeof cell);
}

function noRow(line: string, column?: string): SixPartyError {
  const run = /^\{"run":(\d+)/.exec(line)?.[1] ?? '?';
  const what = column === undefined ? 'is no row' : `has no such value in ${visible(column)} as there can be`;
  const message = `What stands there of run ${run} ${what}: somebody else wrote it.`;
  return new SixPartyError('invalid-file', 'The runs cannot be read.', [
    problem('', 'wrong-type', 'a row of these columns', undefined, { received: 'another', message }),
  ]);
}

/** Writes the metrics of a row as numbers, the way they came; the other way round of `rowsText`. */
export function valuesOf(measured: readonly Column[], row: Row): Float64Array {
  return Float64Array.from(measured, ({ name, categories }) => {
    const cell = row[name]!;
    if (typeof cell === 'boolean') return cell ? 1 : 0;
    if (typeof cell === 'string') return categories!.indexOf(cell);
    return cell ?? NaN;
  });
}
