import type { Valuation } from './Valuation.js';

/** Writes the gains of a valuation in one block into `row`, laid out as a sheet; returns the constant. */
export function loadRow(row: Float64Array, valuation: Valuation, block: number): number {
  const { space, table } = valuation;
  const start = valuation.sheet[block]! * space.width;
  const factor = valuation.scale[block]!;
  for (let at = 0; at < space.width; at++) row[at] = factor * table[start + at]!;
  return valuation.base[block]!;
}
