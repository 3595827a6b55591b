import type { Cell, DealSpace } from './dealSpace.js';
import { cutRegion, type Box, type FeasibleRegion } from './region.js';

/** Numbers in a chunk that small arrays are cut from: 64 kB. */
const CHUNK = 8192;

/**
 * Working memory for compiling and searching valuations in one deal space, because allocation would cost
 * more than the sums. A compilation is given one, and the valuation carries it to the searches.
 *
 * Each compilation and each search overwrites what the one before left, so they do not nest. Nothing that
 * they return lies in memory that is overwritten.
 */
export class Workspace {
  readonly space: DealSpace;
  #whole: FeasibleRegion | undefined;
  /** Regions of frozen boxes: a party searches within the same box over and over. */
  readonly #boxed = new WeakMap<Box, FeasibleRegion>();
  readonly #states: (SearchState | undefined)[] = [];
  #steps: StepFactors | undefined;
  #chunk = new ArrayBuffer(0);
  #used = 0;

  constructor(space: DealSpace) {
    this.space = space;
  }

  /** Returns so many zeros for the caller to keep, cut out of larger chunks: none is given twice. */
  floats(count: number): Float64Array {
    if (count * 4 > CHUNK) return new Float64Array(count);
    const bytes = count * Float64Array.BYTES_PER_ELEMENT;
    if (this.#used + bytes > this.#chunk.byteLength) {
      this.#chunk = new ArrayBuffer(CHUNK * Float64Array.BYTES_PER_ELEMENT);
      this.#used = 0;
    }
    const floats = new Float64Array(this.#chunk, this.#used, count);
    this.#used += bytes;
    return floats;
  }

  /**
   * Returns the deals that a box (default: none) allows, null if these are none. Agents search within the
   * same few boxes again and again: regions are kept for frozen ones, which alone can stand for themselves.
   */
  region(box?: Box): FeasibleRegion | null {
    if (box === undefined) {
      const { sizes } = this.space;
      return (this.#whole ??= cutRegion(this.space, { min: sizes.map(() => 0), max: sizes })!);
    }
    const before = this.#boxed.get(box);
    if (before !== undefined) return before;
    const region = cutRegion(this.space, box);
    if (region && Object.isFrozen(box) && Object.isFrozen(box.min) && Object.isFrozen(box.max))
      this.#boxed.set(box, region);
    return region;
  }

  /** Returns the memory for a search of a region on `count` rows, made ready for a new search. */
  searchState(region: FeasibleRegion, count: number): SearchState {
    const state = (this.#states[count] ??= searchStateFor(region, count));
    state.relaxation.region = region;
    const slices = region.cells.length * this.space.blocks;
    if (state.perSlice.length < slices) state.perSlice = new Float64Array(slices);
    state.priced.fill(NaN, 0, region.blocks.length * count);
    state.isDone.fill(0, 0, region.blocks.length);
    return state;
  }

  /** Returns the memory for a compilation. The sizes follow from the rules, so they are always the same. */
  stepFactors(sizes: StepSizes): StepFactors {
    return (this.#steps ??= stepFactorsFor(sizes));
  }
}

/** Returns so many zeros for the caller to keep, from a workspace if there is one. */
export function floatsFrom(workspace: Workspace | undefined, count: number): Float64Array {
  return workspace === undefined ? new Float64Array(count) : workspace.floats(count);
}

/** How far a search through the blocks of a region has come; `i` is a place in `region.blocks`. */
export interface SearchState {
  readonly relaxation: Relaxation;
  /** Per i: a value that no deal of the block exceeds. It is lowered as the search goes on. */
  readonly bounds: Float64Array;
  /** Per i and row: the multipliers of a block that has been priced, NaN before. */
  readonly priced: Float64Array;
  /** Per i: 1 once the block has been searched. */
  readonly isDone: Uint8Array;
  /** Per row: what a deal has to reach. */
  readonly minima: Float64Array;
  /** Per cell of the region and slice of a table. There is at least one block per slice. */
  perSlice: Float64Array;
}

/**
 * The deals of one block rated by several additive rows, with the Lagrangian relaxation that bounds them:
 * row i rates a deal with constants[i] plus the entries of rows[i] (laid out as a slice) for its options.
 * Written anew for each block that is searched.
 */
export interface Relaxation {
  region: FeasibleRegion;
  /** What the substantive options of the loaded block may be. */
  cell: Cell;
  readonly constants: Float64Array;
  readonly rows: readonly Float64Array[];
  /** Weight ≥ 0 per row of the sum that bounds the search. */
  readonly multipliers: Float64Array;
  /** The best deal of the block so far: its entry per substantive position. */
  readonly best: Int32Array;
  /** Its value per row. */
  readonly values: Float64Array;
  /** Per entry: by how much it falls short of the best weighted entry of its issue. */
  readonly loss: Float64Array;
  /** Entries in the order in which they are tried, issue by issue. */
  readonly order: Int32Array;
  /** Per depth and row: most that the issues from there on can add. */
  readonly rest: Float64Array;
  /** Per depth and row: what the issues before it have added. */
  readonly sums: Float64Array;
  /** The branch that is being tried, as `best`. */
  readonly entries: Int32Array;
}

function searchStateFor(region: FeasibleRegion, count: number): SearchState {
  const { blocks } = region.space;
  return {
    relaxation: relaxationFor(region, count),
    bounds: new Float64Array(blocks),
    priced: new Float64Array(blocks * count),
    isDone: new Uint8Array(blocks),
    minima: new Float64Array(count),
    perSlice: new Float64Array(blocks),
  };
}

/** Returns a relaxation on `count` rows, to be loaded with a block. */
export function relaxationFor(region: FeasibleRegion, count: number): Relaxation {
  const { width, substantive } = region.space;
  const depths = substantive.length + 1;
  return {
    region,
    cell: region.cells[0]!,
    constants: new Float64Array(count),
    rows: Array.from({ length: count }, () => new Float64Array(width)),
    multipliers: new Float64Array(count),
    best: new Int32Array(substantive.length),
    values: new Float64Array(count),
    loss: new Float64Array(width),
    order: new Int32Array(width),
    rest: new Float64Array(depths * count),
    sums: new Float64Array(depths * count),
    entries: new Int32Array(substantive.length),
  };
}

/** What multiplies the values of steps in a compilation, per verification option and stage. */
export interface StepFactors {
  /** reach × ρ × discount of an obligor's step, at `(option × obligors + slot) × stages + stage`. */
  readonly kept: Float64Array;
  /** reach × discount × (1 − cont): what reversibility saves of an own step, at `option × stages + stage`. */
  readonly saved: Float64Array;
  /** Discount factor a year, and delay, that these were filled for; NaN before the first time. */
  discount: number;
  delay: number;
  /** Discount of each stage: 1 where promised times are discounted instead. */
  readonly discounts: Float64Array;
  /** Discount of each promised time. */
  readonly promised: Float64Array;
  /** Per verification option: the chance that the exchange gets to the stage that is being filled. */
  readonly reach: Float64Array;
  /** The same of going on after it. */
  readonly cont: Float64Array;
  /** Per level of one issue: what the step to it is worth. */
  readonly worth: Float64Array;
  /** Per slice: the summed steps of the structural issues that somebody owes. */
  readonly structural: Float64Array;
}

/** How many there are of what {@link StepFactors} are laid out by. */
export interface StepSizes {
  readonly watches: number;
  readonly obligors: number;
  readonly stages: number;
  /** Different promised times. */
  readonly promised: number;
  /** Options of the issue that has most. */
  readonly options: number;
  /** Entries of the structural owed issues in all slices. */
  readonly structural: number;
}

function stepFactorsFor(sizes: StepSizes): StepFactors {
  const { watches, obligors, stages, promised, options, structural } = sizes;
  return {
    kept: new Float64Array(watches * obligors * stages),
    saved: new Float64Array(watches * stages),
    discount: NaN,
    delay: NaN,
    discounts: new Float64Array(stages),
    promised: new Float64Array(promised),
    reach: new Float64Array(watches),
    cont: new Float64Array(watches),
    worth: new Float64Array(options),
    structural: new Float64Array(structural),
  };
}
