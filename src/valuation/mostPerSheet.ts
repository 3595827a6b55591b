import { freshFloats } from './freshFloats.js';
import type { SearchRoom } from './SearchRoom.js';
import type { Valuation } from './Valuation.js';

/**
 * Per sheet that an allowed block reads: the most that its table adds up to, issue by issue; NaN for the
 * other sheets. Worked out once for a table, which nobody writes on: a no-deal value drifts without it, and
 * the same demands are held at many readings.
 */
export function mostPerSheet(room: SearchRoom, { space, sheet, table }: Valuation): Float64Array {
  const before = room.tops.get(table);
  if (before?.sheet === sheet) return before.most;
  const { blocks, first, last } = room;
  // Never more sheets than blocks; without substantive issues a table does not tell how many.
  const sheets = space.width === 0 ? space.blocks : table.length / space.width;
  const most = freshFloats(sheets).fill(NaN);
  for (const block of blocks) {
    const s = sheet[block]!;
    if (!Number.isNaN(most[s]!)) continue;
    const start = s * space.width;
    let sum = 0;
    for (let p = 0; p < first.length; p++) sum += highest(table, start + first[p]!, start + last[p]!);
    most[s] = sum;
  }
  room.tops.set(table, { sheet, most });
  return most;
}

function highest(table: Float64Array, from: number, to: number): number {
  let most = table[from]!;
  for (let at = from + 1; at <= to; at++) if (table[at]! > most) most = table[at]!;
  return most;
}
