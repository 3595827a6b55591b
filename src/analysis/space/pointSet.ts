/** Points with a coordinate per party, and how many deals each of them stands for. */
export interface PointSet {
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

/**
 * Returns memory for points. With six parties a point takes 36 bytes in whole numbers of 32 bits, else 60.
 *
 * @param isWhole - all coordinates are whole numbers that fit in 32 bits
 */
export function emptyPointSet(width: number, capacity: number, isWhole: boolean): PointSet {
  return {
    width,
    size: 0,
    rows: isWhole ? new Int32Array(capacity * width) : new Float64Array(capacity * width),
    sums: new Float64Array(capacity),
    counts: new Uint32Array(capacity),
  };
}

/** Adds the points of a set to another. Returns that one, or a larger copy if they do not fit. */
export function append(to: PointSet, from: PointSet): PointSet {
  const { width } = to;
  let into = to;
  if (to.size + from.size > to.sums.length) {
    into = emptyPointSet(width, 2 * (to.size + from.size), to.rows instanceof Int32Array);
    into.rows.set(to.rows.subarray(0, to.size * width));
    into.sums.set(to.sums.subarray(0, to.size));
    into.counts.set(to.counts.subarray(0, to.size));
    into.size = to.size;
  }
  into.rows.set(from.rows.subarray(0, from.size * width), into.size * width);
  into.sums.set(from.sums.subarray(0, from.size), into.size);
  into.counts.set(from.counts.subarray(0, from.size), into.size);
  into.size += from.size;
  return into;
}

/** Retains some points of a set, in place. */
export function retain(points: PointSet, isKept: (point: number) => boolean): void {
  const { width, rows, sums, counts, size } = points;
  let to = 0;
  for (let p = 0; p < size; p++) {
    if (!isKept(p)) continue;
    if (to !== p) {
      for (let i = 0; i < width; i++) rows[to * width + i] = rows[p * width + i]!;
      sums[to] = sums[p]!;
      counts[to] = counts[p]!;
    }
    to += 1;
  }
  points.size = to;
}
