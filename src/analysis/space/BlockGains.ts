/** Gains of the deals of one block, laid out for all parties side by side; written anew per block. */
export interface BlockGains {
  /** Per party: what every deal of the block gives. */
  readonly constants: Float64Array;
  /** What an option adds, at `entry of the option in a sheet × parties + party`. */
  readonly entries: Float64Array;
  /** Number of the block's first deal: that with option 0 on every substantive issue. */
  first: number;
}
