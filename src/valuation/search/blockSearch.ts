import type { Deal } from '../../scenario/index.js';
import { dealAt, isBefore } from '../tables/dealSpace.js';
import type { Valuation } from '../tables/valuation.js';
import type { SearchMemory } from '../tables/workspace.js';
import { TOLERANCE } from '../TOLERANCE.js';
import type { BlockGoal } from './branchAndBound.js';
import { searchBlock } from './branchAndBound.js';

/**
 * How the blocks of a room are searched for the highest value; "place" is a place in `room.blocks`. In
 * `memory`, `bounds` say that no deal of a block has a higher value, and are tightened as the search goes
 * on; `priced` holds the multipliers of the blocks that have been priced, NaN before.
 */
export interface RoomSearch {
  readonly memory: SearchMemory;
  readonly goal: BlockGoal;
  /** Loads the block at a place into `rows`. */
  readonly load: (place: number) => void;
  /** Sets good multipliers for the loaded block; returns a value that some deal in it has, or −∞. */
  readonly price: () => number;
  /** Lowers the bounds of all blocks that may be better than `known`, with the multipliers of `rows`. */
  readonly tighten: (place: number, known: number) => void;
  /** Sets the minima that a deal of at least `value` reaches. */
  readonly require: (minima: Float64Array, value: number) => void;
  /** Value of the deal that `rows` holds. */
  readonly valueFound: () => number;
}

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

/** Writes the gains of a valuation in one block into `row`, laid out as a sheet; returns the constant. */
export function loadRow(row: Float64Array, valuation: Valuation, block: number): number {
  const { space, table } = valuation;
  const start = valuation.sheet[block]! * space.width;
  const factor = valuation.scale[block]!;
  for (let at = 0; at < space.width; at++) row[at] = factor * table[start + at]!;
  return valuation.base[block]!;
}
