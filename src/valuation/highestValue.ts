import type { RoomSearch } from './RoomSearch.js';
import { loadPriced } from './loadPriced.js';
import { searchBlock } from './searchBlock.js';
import { TOLERANCE } from './TOLERANCE.js';

/**
 * The highest value that a deal has, to 1e-12; −∞ if no deal is feasible. The block with the highest
 * bound is priced, which tightens the other bounds too, and searched once it is still the highest.
 */
export function highestValue(search: RoomSearch): number {
  const { rows, bounds, priced, isDone, minima } = search.memory;
  const count = minima.length;
  let known = -Infinity;
  for (;;) {
    let place = -1;
    let most = known + TOLERANCE;
    for (let i = 0; i < bounds.length; i++) {
      if (bounds[i]! > most && isDone[i] === 0) {
        place = i;
        most = bounds[i]!;
      }
    }
    if (place < 0) return known;
    const isFresh = Number.isNaN(priced[place * count]!);
    const reached = loadPriced(search, place);
    if (isFresh) {
      if (reached > known) known = reached;
      search.tighten(place, known);
      continue;
    }
    isDone[place] = 1;
    search.require(minima, known + TOLERANCE);
    if (searchBlock(rows, minima, search.goal)) known = search.valueFound();
  }
}
