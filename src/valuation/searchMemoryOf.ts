import { blockRowsFor } from './blockRowsFor.js';
import type { SearchMemory } from './SearchMemory.js';
import type { SearchRoom } from './SearchRoom.js';

/** The working memory for searches of `room` on `count` rows, made ready for a new search. They do not nest. */
export function searchMemoryOf(room: SearchRoom, count: number): SearchMemory {
  const places = room.blocks.length;
  const memory = (room.memories[count] ??= {
    rows: blockRowsFor(room, count),
    bounds: new Float64Array(places),
    priced: new Float64Array(places * count),
    isDone: new Uint8Array(places),
    minima: new Float64Array(count),
  });
  memory.priced.fill(NaN);
  memory.isDone.fill(0);
  return memory;
}
