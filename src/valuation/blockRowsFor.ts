import type { BlockRows } from './BlockRows.js';
import type { SearchRoom } from './SearchRoom.js';

/** Empty memory to search blocks of `room` on `count` rows. */
export function blockRowsFor(room: SearchRoom, count: number): BlockRows {
  const { width, substantive } = room.space;
  const depths = substantive.length + 1;
  return {
    room,
    constants: new Float64Array(count),
    rows: Array.from({ length: count }, () => new Float64Array(width)),
    multipliers: new Float64Array(count),
    found: new Int32Array(substantive.length),
    values: new Float64Array(count),
    scratch: {
      loss: new Float64Array(width),
      order: new Int32Array(width),
      rest: new Float64Array(depths * count),
      sums: new Float64Array(depths * count),
      entries: new Int32Array(substantive.length),
    },
  };
}
