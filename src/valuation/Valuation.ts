import type { DealSpace } from './DealSpace.js';

/**
 * Expected gain of every deal for one party, as block-additive tables: for structural options fixed
 * (a block b), gain = base[b] + scale[b] × Σ over substantive issues of table[sheet[b]][issue, level].
 */
export interface Valuation {
  readonly space: DealSpace;
  /** Per block: direct value of structural options + κ × structural steps. */
  readonly worth: Float64Array;
  /** Per block: `worth` − no-deal value. */
  readonly base: Float64Array;
  /** Per block: κ of its commitment option. */
  readonly scale: Float64Array;
  /** Per block: which sheet of `table` it reads. */
  readonly sheet: Int32Array;
  /** Sheet-major; entry of substantive issue position p and level l at `sheet × space.width + space.offsets[p] + l`. */
  readonly table: Float64Array;
}
