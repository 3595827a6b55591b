import { SixPartyError } from '../../input/index.js';
import type { DealSpace } from './dealSpace.js';

/** Options allowed per issue, in issue order: `min[k] ≤ option ≤ max[k]`. */
export interface Box {
  readonly min: readonly number[];
  readonly max: readonly number[];
}

/** The part of a deal space that a search may look at. */
export interface FeasibleRegion {
  readonly space: DealSpace;
  /** Blocks whose structural options are allowed, ascending. */
  readonly blocks: readonly number[];
  /** Per substantive position: first entry of a slice that is allowed. */
  readonly first: readonly number[];
  /** Per substantive position: last entry of a slice that is allowed. */
  readonly last: readonly number[];
  /** What has been worked out for tables that were searched here: see `maxPerSlice`. */
  readonly maxima: WeakMap<Float64Array, { readonly sheet: Int32Array; readonly perSlice: Float64Array }>;
}

/** Cuts a box out of a deal space; null if no deal is allowed. Bounds beyond the options are cut too. */
export function cutRegion(space: DealSpace, box: Box): FeasibleRegion | null {
  const { sizes, structural, substantive, offsets, blockOptions } = space;
  const low = sizes.map((_, k) => Math.max(0, box.min[k]!));
  const high = sizes.map((size, k) => Math.min(size - 1, box.max[k]!));
  if (low.some((option, k) => !(option <= high[k]!))) return null;
  const blocks: number[] = [];
  const count = structural.length;
  for (let block = 0; block < space.blocks; block++) {
    let j = 0;
    for (; j < count; j++) {
      const k = structural[j]!;
      const option = blockOptions[block * count + j]!;
      if (option < low[k]! || option > high[k]!) break;
    }
    if (j === count) blocks.push(block);
  }
  return {
    space,
    blocks,
    // Integers to the engine too, though a bound may come from among fractions: lists of two kinds make every
    // search that is compiled for the one be compiled again for the other.
    first: substantive.map((k, p) => (offsets[p]! + low[k]!) | 0),
    last: substantive.map((k, p) => (offsets[p]! + high[k]!) | 0),
    // Filled by the searches, table by table; a table that is gone takes its maxima along.
    maxima: new WeakMap(),
  };
}

/** Refuses an empty region, for searches that must return a deal. */
export function notEmpty(region: FeasibleRegion | null): FeasibleRegion {
  if (region !== null) return region;
  throw new SixPartyError('invalid-option', 'The box allows no deal: an option is below min or above max.');
}
