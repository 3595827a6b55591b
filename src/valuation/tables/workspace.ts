import type { SearchRoom } from './region.js';

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

/**
 * The deals of one block rated by several additive rows: row i rates a deal with constants[i] plus the
 * entries of rows[i] (laid out as a sheet) for its options. Written anew for each block that is searched.
 */
export interface BlockRows {
  readonly room: SearchRoom;
  readonly constants: Float64Array;
  readonly rows: readonly Float64Array[];
  /** Weight ≥ 0 per row of the sum that bounds the search. */
  readonly multipliers: Float64Array;
  /** The deal found last: its entry per substantive position. */
  readonly found: Int32Array;
  /** Its value per row. */
  readonly values: Float64Array;
  readonly scratch: SearchScratch;
}

/** Working memory of a search, kept from block to block. */
export interface SearchScratch {
  /** Per entry: by how much it falls short of the best weighted entry of its issue. */
  readonly loss: Float64Array;
  /** Entries in the order in which they are tried, issue by issue. */
  readonly order: Int32Array;
  /** Per depth and row: most that the issues from there on can add. */
  readonly rest: Float64Array;
  /** Per depth and row: what the issues before it have added. */
  readonly sums: Float64Array;
  readonly entries: Int32Array;
}

/** What multiplies the value of a step, per verification option and stage. */
export interface StepFactors {
  /** reach × ρ × discount of an obligor's step, at `(option × obligors + slot) × stages + stage`. */
  readonly kept: Float64Array;
  /** reach × discount × (1 − cont): what reversibility saves of an own step, at `option × stages + stage`. */
  readonly saved: Float64Array;
  /** Discount factor a year that `discounts` was filled for; NaN before the first time. */
  discount: number;
  /** Discount of each stage. */
  readonly discounts: Float64Array;
  /** Per verification option: the chance that the exchange gets to the stage that is being filled. */
  readonly reach: Float64Array;
  /** The same of going on after it. */
  readonly cont: Float64Array;
}

/** The working memory for searches of `room` on `count` rows, made ready for a new search. They do not nest. */
export function searchMemoryOf(room: SearchRoom, count: number): SearchMemory {
  const places = room.blocks.length;
  const memory = (room.memories[count] ??= {
    rows: blockRowsFor(room, count),
    bounds: new Float64Array(places),
    priced: new Float64Array(places * count),
    isDone: new Uint8Array(places),
    minima: new Float64Array(count),
  });
  memory.priced.fill(NaN);
  memory.isDone.fill(0);
  return memory;
}

/** Empty memory to search blocks of `room` on `count` rows. */
export function blockRowsFor(room: SearchRoom, count: number): BlockRows {
  const { width, substantive } = room.space;
  const depths = substantive.length + 1;
  return {
    room,
    constants: new Float64Array(count),
    rows: Array.from({ length: count }, () => new Float64Array(width)),
    multipliers: new Float64Array(count),
    found: new Int32Array(substantive.length),
    values: new Float64Array(count),
    scratch: {
      loss: new Float64Array(width),
      order: new Int32Array(width),
      rest: new Float64Array(depths * count),
      sums: new Float64Array(depths * count),
      entries: new Int32Array(substantive.length),
    },
  };
}

/** Numbers in a piece: 64 kB. */
const PIECE = 8192;

let piece = new ArrayBuffer(0);
let taken = 0;

/**
 * So many zeros of one's own. They are cut out of larger pieces, none used twice: to have the system
 * allocate each small table costs more than to fill it.
 */
export function freshFloats(count: number): Float64Array {
  if (count * 4 > PIECE) return new Float64Array(count);
  const bytes = count * Float64Array.BYTES_PER_ELEMENT;
  if (taken + bytes > piece.byteLength) {
    piece = new ArrayBuffer(PIECE * Float64Array.BYTES_PER_ELEMENT);
    taken = 0;
  }
  const floats = new Float64Array(piece, taken, count);
  taken += bytes;
  return floats;
}
