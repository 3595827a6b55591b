/** Index arithmetic of a scenario's deals, split in structural and substantive issues. */
export interface DealSpace {
  /** Number of options per issue, in issue order. */
  readonly sizes: readonly number[];
  /** Issue indices that say how; their option combinations are the blocks, first issue most significant. */
  readonly structural: readonly number[];
  /** Issue indices that say what. */
  readonly substantive: readonly number[];
  /** Per substantive position: where its levels start in a sheet. */
  readonly offsets: readonly number[];
  /** Entries of one sheet: Σ options of the substantive issues. */
  readonly width: number;
  /** Number of blocks. */
  readonly blocks: number;
  /** Option of structural position j in block b at `b × structural.length + j`. */
  readonly blockOptions: Int32Array;
  /** Number of deals (may exceed 2^31, never 2^53). */
  readonly deals: number;
}
