import type { Deal } from '../scenario/index.js';
import { dealAt } from './dealAt.js';
import { isBefore } from './isBefore.js';
import { loadPriced } from './loadPriced.js';
import type { RoomSearch } from './RoomSearch.js';
import { searchBlock } from './searchBlock.js';

/**
 * The lexicographically lowest deal that reaches all minima, null if none does.
 *
 * @param value - blocks whose bound is below it have no such deal
 */
export function lowestDeal(search: RoomSearch, minima: Float64Array, value: number): Deal | null {
  const { rows, bounds } = search.memory;
  const { space, blocks } = rows.room;
  let lowest: Deal | null = null;
  for (let place = 0; place < bounds.length; place++) {
    if (bounds[place]! < value) continue;
    loadPriced(search, place);
    if (!searchBlock(rows, minima, 'first')) continue;
    const deal = dealAt(space, blocks[place]!, rows.found);
    if (lowest === null || isBefore(deal, lowest)) lowest = deal;
  }
  return lowest;
}
