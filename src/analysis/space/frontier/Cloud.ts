/** Points with a coordinate per party, and how many deals each of them stands for. */
export interface Cloud {
  /** Number of coordinates. */
  readonly width: number;
  /** Number of points. */
  size: number;
  /** Coordinate i of point p at `p × width + i`. */
  readonly rows: Float64Array | Int32Array;
  /** Per point: sum of its coordinates. */
  readonly sums: Float64Array;
  /** Per point: deals that it stands for. */
  readonly counts: Uint32Array;
}
