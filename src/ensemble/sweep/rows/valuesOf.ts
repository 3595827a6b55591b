import type { Cell, Column } from './Column.js';

/** Writes the metrics of a row as numbers, the way they came; the other way round of `rowsText`. */
export function valuesOf(measured: readonly Column[], row: Readonly<Record<string, Cell>>): Float64Array {
  return Float64Array.from(measured, ({ name, categories }) => {
    const cell = row[name]!;
    if (typeof cell === 'boolean') return cell ? 1 : 0;
    if (typeof cell === 'string') return categories!.indexOf(cell);
    return cell ?? NaN;
  });
}
