import { isRecord, problem, refuse, SixPartyError } from '../../input/index.js';
import type { Deal } from '../../scenario/index.js';
import { blockOf, type Cell, type DealSpace } from './dealSpace.js';

/** Options allowed per issue, in issue order: `min[k] ≤ option ≤ max[k]`. */
export interface Box {
  /** Least option allowed, per issue. */
  readonly min: readonly number[];
  /** Greatest option allowed, per issue. */
  readonly max: readonly number[];
  /** What the rules allow a text to say, whoever looks for one. Default: everything. */
  readonly texts?: Texts | undefined;
}

/** What the rules allow a text to say, block by block. */
export interface Texts {
  /** What already stands, per issue: a bound from above below it is none, for nobody objects to what stands. */
  readonly floor: readonly number[];
  readonly frames: readonly Frame[];
  /** Per block: its place in `frames`; −1 where no text is allowed. */
  readonly frameOf: Int32Array;
}

/** Options per issue that the texts of a block may name. */
export interface Frame {
  /** Least option that the rules allow, per issue. */
  readonly min: readonly number[];
  /** Greatest option that the rules allow, per issue. */
  readonly max: readonly number[];
  /** The most that such a text can promise, per issue: a bound from below above it counts up to here. */
  readonly ceiling: readonly number[];
}

/** The part of a deal space that a search may look at. */
export interface FeasibleRegion {
  readonly space: DealSpace;
  /** Blocks whose structural options are allowed, ascending. */
  readonly blocks: readonly number[];
  /** What their substantive options may be. Blocks of a cell have the same. */
  readonly cells: readonly Cell[];
  /** Per place in `blocks`: its place in `cells`. */
  readonly cellOf: readonly number[];
  /** What has been worked out for tables that were searched here: see `maxPerSlice`. */
  readonly maxima: WeakMap<Float64Array, { readonly sheet: Int32Array; readonly perSlice: Float64Array }>;
}

/**
 * Cuts a box out of a deal space; null if no deal is allowed. Bounds beyond the options are cut too.
 *
 * @throws SixPartyError `invalid-option` if that is no box
 */
export function cutRegion(space: DealSpace, box: Box): FeasibleRegion | null {
  if (!isRecord(box) || !Array.isArray(box.min) || !Array.isArray(box.max)) {
    refuse('invalid-option', 'Deals cannot be sought in there.', [
      problem('box', 'wrong-type', 'a box {min, max}', box),
    ]);
  }
  const { structural, blockOptions, parts } = space;
  const frames: readonly (Frame | undefined)[] = box.texts?.frames ?? [undefined];
  const bounds = frames.map((frame) => boundsWithin(space, box, frame));
  /** Per frame, then per part; null where they have no deal in common. */
  const cells = bounds.flatMap((within) => parts.map((part) => within && cellWithin(space, within, part)));
  const blocks: number[] = [];
  const cellOfBlock: number[] = [];
  const count = structural.length;
  for (let block = 0; block < space.blocks; block++) {
    const place = box.texts ? box.texts.frameOf[block]! : 0;
    const within = bounds[place];
    const cell = place * parts.length + (block % parts.length);
    if (!within || !cells[cell]) continue;
    let j = 0;
    for (; j < count; j++) {
      const k = structural[j]!;
      const option = blockOptions[block * count + j]!;
      if (option < within.low[k]! || option > within.high[k]!) break;
    }
    if (j < count) continue;
    blocks.push(block);
    cellOfBlock.push(cell);
  }
  if (blocks.length === 0) return null;
  const used = [...new Set(cellOfBlock)];
  return {
    space,
    blocks,
    cells: used.map((cell) => cells[cell]!),
    cellOf: cellOfBlock.map((cell) => used.indexOf(cell)),
    // Filled by the searches, table by table; a table that is gone takes its maxima along.
    maxima: new WeakMap(),
  };
}

/** Returns the entries of a part that bounds allow; null if these are none. */
function cellWithin({ substantive, offsets }: DealSpace, { low, high }: Bounds, part: Cell): Cell | null {
  // Integers to the engine too, though a bound may come from among fractions: lists of two kinds make every
  // search that is compiled for the one be compiled again for the other.
  const first = substantive.map((k, p) => Math.max(part.first[p]!, offsets[p]! + low[k]!) | 0);
  const last = substantive.map((k, p) => Math.min(part.last[p]!, offsets[p]! + high[k]!) | 0);
  return first.some((from, p) => from > last[p]!) ? null : { first, last };
}

/** The options of a block that a box allows, in issue order. */
export interface Bounds {
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** Kept because acceptance asks at every reading, and the same boxes come again and again. */
const boundsByBox = new WeakMap<Box, (Bounds | null)[]>();

/**
 * Returns what a box allows in the block of a deal; null if its texts allow none there, or a bound of the box
 * leaves no option of some issue.
 */
export function boundsFor(space: DealSpace, box: Box, deal: Deal): Bounds | null {
  const place = box.texts ? box.texts.frameOf[blockOf(space, deal)]! : 0;
  if (place < 0) return null;
  let known = boundsByBox.get(box);
  if (!known) boundsByBox.set(box, (known = []));
  let bounds = known[place];
  if (bounds === undefined) known[place] = bounds = boundsWithin(space, box, box.texts?.frames[place]);
  return bounds;
}

/** Tells whether a box, with its texts, allows a deal. */
export function isWithin(space: DealSpace, box: Box, deal: Deal): boolean {
  const bounds = boundsFor(space, box, deal);
  if (!bounds) return false;
  const { low, high } = bounds;
  for (let k = 0; k < deal.length; k++) if (deal[k]! < low[k]! || deal[k]! > high[k]!) return false;
  return true;
}

function boundsWithin({ sizes }: DealSpace, box: Box, frame: Frame | undefined): Bounds | null {
  const { min, max, texts } = box;
  const low = sizes.map((_, k) =>
    frame ? Math.max(frame.min[k]!, Math.min(min[k]!, frame.ceiling[k]!)) : Math.max(0, min[k]!),
  );
  const high = sizes.map((size, k) =>
    frame ? Math.min(frame.max[k]!, Math.max(max[k]!, texts!.floor[k]!)) : Math.min(size - 1, max[k]!),
  );
  return low.some((option, k) => !(option <= high[k]!)) ? null : { low, high };
}

/** Refuses an empty region, for searches that must return a deal. */
export function notEmpty(region: FeasibleRegion | null): FeasibleRegion {
  if (region !== null) return region;
  throw new SixPartyError('invalid-option', 'The box allows no deal: an option is below min or above max.');
}
