import type { BlockGoal } from './searchBlock.js';
import type { SearchMemory } from './SearchMemory.js';

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
