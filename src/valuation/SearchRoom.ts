import type { DealSpace } from './DealSpace.js';
import type { SearchMemory } from './SearchMemory.js';

/** The part of a deal space that a search may look at. */
export interface SearchRoom {
  readonly space: DealSpace;
  /** Blocks whose structural options are allowed, ascending. */
  readonly blocks: readonly number[];
  /** Per substantive position: first entry of a sheet that is allowed. */
  readonly first: readonly number[];
  /** Per substantive position: last entry of a sheet that is allowed. */
  readonly last: readonly number[];
  /** Working memory: per sheet. There is at least one block per sheet. */
  readonly most: Float64Array;
  /** Working memory of searches, by their number of rows. */
  readonly memories: (SearchMemory | undefined)[];
  /** Per table that was searched: the most per sheet, for the blocks of `sheet`. */
  readonly tops: WeakMap<Float64Array, { readonly sheet: Int32Array; readonly most: Float64Array }>;
}
