import type { SearchRoom } from './SearchRoom.js';
import type { Valuation } from './Valuation.js';

/**
 * Per sheet that an allowed block reads: the most that rating + factor × table adds up to, issue by
 * issue; NaN for the other sheets. The numbers last until the next call for the same room.
 *
 * @param ratings - laid out as a sheet
 */
export function mostRatedPerSheet(
  room: SearchRoom,
  { space, sheet, table }: Valuation,
  ratings: Float64Array,
  factor: number,
): Float64Array {
  const { blocks, first, last, most } = room;
  most.fill(NaN);
  for (const block of blocks) {
    const s = sheet[block]!;
    if (!Number.isNaN(most[s]!)) continue;
    const start = s * space.width;
    let sum = 0;
    for (let p = 0; p < first.length; p++) {
      let best = -Infinity;
      for (let at = first[p]!; at <= last[p]!; at++) {
        const entry = factor * table[start + at]! + ratings[at]!;
        if (entry > best) best = entry;
      }
      sum += best;
    }
    most[s] = sum;
  }
  return most;
}
