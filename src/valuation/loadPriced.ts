import type { RoomSearch } from './RoomSearch.js';

/** Loads a block with its multipliers; returns what pricing it for the first time reached, else −∞. */
export function loadPriced({ memory, load, price }: RoomSearch, place: number): number {
  const { priced, rows } = memory;
  const { multipliers } = rows;
  const at = place * multipliers.length;
  load(place);
  if (!Number.isNaN(priced[at]!)) {
    for (let i = 0; i < multipliers.length; i++) multipliers[i] = priced[at + i]!;
    return -Infinity;
  }
  const reached = price();
  priced.set(multipliers, at);
  return reached;
}
