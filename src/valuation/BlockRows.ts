import type { SearchRoom } from './SearchRoom.js';

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
