import type { BlockRows } from './BlockRows.js';

/** Working memory of a search in a room, overwritten by the next one: allocation would cost more than the sums. */
export interface SearchMemory {
  readonly rows: BlockRows;
  /** Per place in `room.blocks`. */
  readonly bounds: Float64Array;
  /** Per place and row. */
  readonly priced: Float64Array;
  /** Per place: 1 once the block has been searched. */
  readonly isDone: Uint8Array;
  /** Per row. */
  readonly minima: Float64Array;
}
