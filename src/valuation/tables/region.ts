import { SixPartyError } from '../../scenario/index.js';
import type { DealSpace } from './dealSpace.js';
import type { SearchMemory } from './workspace.js';

/** Options allowed per issue, in issue order: `min[k] ≤ option ≤ max[k]`. */
export interface Box {
  readonly min: readonly number[];
  readonly max: readonly number[];
}

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

const whole = new WeakMap<DealSpace, SearchRoom>();

/** Agents search within the same few boxes again and again; only a frozen one can stand for itself. */
const boxed = new WeakMap<Box, SearchRoom>();

/** The allowed part of a deal space, null if no deal is allowed. Bounds beyond the options are cut. */
export function searchRoomOf(space: DealSpace, box?: Box): SearchRoom | null {
  if (box !== undefined) {
    const before = boxed.get(box);
    if (before?.space === space) return before;
    const room = cut(space, box);
    if (room && Object.isFrozen(box) && Object.isFrozen(box.min) && Object.isFrozen(box.max))
      boxed.set(box, room);
    return room;
  }
  let room = whole.get(space);
  if (room === undefined) {
    room = cut(space, { min: space.sizes.map(() => 0), max: space.sizes })!;
    whole.set(space, room);
  }
  return room;
}

function cut(space: DealSpace, box: Box): SearchRoom | null {
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
    first: substantive.map((k, p) => offsets[p]! + low[k]!),
    last: substantive.map((k, p) => offsets[p]! + high[k]!),
    most: new Float64Array(space.blocks),
    memories: [],
    tops: new WeakMap(),
  };
}

/** The allowed part of a deal space, for searches that must return a deal. */
export function neededRoom(space: DealSpace, box?: Box): SearchRoom {
  const room = searchRoomOf(space, box);
  if (room !== null) return room;
  throw new SixPartyError('invalid-option', 'The box allows no deal: an option is below min or above max.');
}
