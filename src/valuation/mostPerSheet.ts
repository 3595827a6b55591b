import type { SearchRoom } from './SearchRoom.js';
import type { Valuation } from './Valuation.js';

/**
 * Per sheet that an allowed block reads: the most that its table, or rating + factor × table, adds up to,
 * issue by issue; NaN for the other sheets. The numbers last until the next call for the same room.
 *
 * @param ratings - laid out as a sheet; null for the table alone
 */
export function mostPerSheet(
  room: SearchRoom,
  { space, sheet, table }: Valuation,
  ratings: Float64Array | null,
  factor = 1,
): Float64Array {
  const { blocks, first, last, most } = room;
  most.fill(NaN);
  for (const block of blocks) {
    const s = sheet[block]!;
    if (!Number.isNaN(most[s]!)) continue;
    const start = s * space.width;
    let sum = 0;
    for (let p = 0; p < first.length; p++) {
      const from = first[p]!;
      const to = last[p]!;
      sum +=
        ratings === null
          ? mostOf(table, start + from, start + to)
          : mostRated(table, start, ratings, factor, from, to);
    }
    most[s] = sum;
  }
  return most;
}

function mostOf(table: Float64Array, from: number, to: number): number {
  let most = table[from]!;
  for (let at = from + 1; at <= to; at++) if (table[at]! > most) most = table[at]!;
  return most;
}

function mostRated(
  table: Float64Array,
  start: number,
  ratings: Float64Array,
  factor: number,
  from: number,
  to: number,
): number {
  let most = -Infinity;
  for (let at = from; at <= to; at++) {
    const entry = factor * table[start + at]! + ratings[at]!;
    if (entry > most) most = entry;
  }
  return most;
}
