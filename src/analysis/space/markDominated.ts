import type { PointSet } from './pointSet.js';

/** Pairs of points up to which it is faster to look at each. */
const FEW_PAIRS = 4096;

/**
 * Marks the points of `below` that a point of `above` reaches or exceeds on every coordinate. Splits both
 * at a median of one coordinate; across the split that coordinate need not be looked at again (Kung,
 * Luccio & Preparata 1975). No coordinate of a pair can differ by more than the sums do, which leaves few
 * pairs where one party's gain is another's loss.
 *
 * @param slack - added to differences of sums, for their rounding
 */
export function markDominated(
  points: PointSet,
  above: Int32Array,
  below: Int32Array,
  isDominated: Uint8Array,
  slack: number,
): void {
  const { width, rows, sums } = points;
  pairUp(
    above,
    below,
    Array.from({ length: width }, (_, i) => i),
  );

  function pairUp(ts: Int32Array, bs: Int32Array, axes: readonly number[]): void {
    if (ts.length === 0 || bs.length === 0) return;
    if (ts.length * bs.length <= FEW_PAIRS) return lookAtEach(ts, bs, axes);
    const open: number[] = [];
    let tops = ts;
    let bottoms = bs;
    for (const axis of axes) {
      const [leastTop, greatestTop] = range(tops, axis);
      const [leastBottom, greatestBottom] = range(bottoms, axis);
      if (leastTop >= greatestBottom) continue;
      open.push(axis);
      // What is higher than all above is safe, and what is lower than all below beats nobody.
      if (greatestBottom > greatestTop) {
        bottoms = bottoms.filter((b) => rows[b * width + axis]! <= greatestTop);
      }
      if (leastTop < leastBottom) tops = tops.filter((t) => rows[t * width + axis]! >= leastBottom);
      if (tops.length === 0 || bottoms.length === 0) return;
    }
    if (open.length === 0) {
      for (const b of bottoms) isDominated[b] = 1;
      return;
    }
    if (open.length === 1) {
      // The sieve has left only points that are no higher than the highest of those above.
      for (const b of bottoms) isDominated[b] = 1;
      return;
    }
    if (tops.length * bottoms.length <= FEW_PAIRS) return lookAtEach(tops, bottoms, open);
    const far = furthest(tops, bottoms);
    const [least, greatest] = range(tops, open[0]!);
    const isNarrow = far * tops.length < greatest - least;
    if (isNarrow && lookAtClosePairs(points, tops, bottoms, open[0]!, far, lookAt)) return;
    split(tops, bottoms, open, far);
  }

  function split(ts: Int32Array, bs: Int32Array, axes: readonly number[], far: number): void {
    const axis = axes[axes.length - 1]!;
    const middle = median(ts, bs, axis);
    const at = (p: number): number => rows[p * width + axis]!;
    const others = axes.slice(0, -1);
    pairUp(
      ts.filter((t) => at(t) >= middle && at(t) <= middle + far),
      bs.filter((b) => at(b) <= middle && at(b) >= middle - far),
      others,
    );
    const living = bs.filter((b) => isDominated[b] === 0);
    pairUp(
      ts.filter((t) => at(t) > middle),
      living.filter((b) => at(b) > middle),
      axes,
    );
    pairUp(
      ts.filter((t) => at(t) < middle),
      living.filter((b) => at(b) < middle),
      axes,
    );
  }

  function lookAt(top: number, bottom: number): void {
    if (isDominated[bottom] === 1) return;
    for (let i = 0; i < width; i++) if (rows[top * width + i]! < rows[bottom * width + i]!) return;
    isDominated[bottom] = 1;
  }

  function lookAtEach(ts: Int32Array, bs: Int32Array, axes: readonly number[]): void {
    const count = axes.length;
    for (const b of bs) {
      if (isDominated[b] === 1) continue;
      for (const t of ts) {
        let k = 0;
        while (k < count && rows[t * width + axes[k]!]! >= rows[b * width + axes[k]!]!) k++;
        if (k < count) continue;
        isDominated[b] = 1;
        break;
      }
    }
  }

  /** No pair has sums that differ by more. */
  function furthest(ts: Int32Array, bs: Int32Array): number {
    let greatest = -Infinity;
    let least = Infinity;
    for (const t of ts) if (sums[t]! > greatest) greatest = sums[t]!;
    for (const b of bs) if (sums[b]! < least) least = sums[b]!;
    return greatest - least + slack;
  }

  function range(points: Int32Array, axis: number): readonly [number, number] {
    let least = Infinity;
    let greatest = -Infinity;
    for (const p of points) {
      const value = rows[p * width + axis]!;
      if (value < least) least = value;
      if (value > greatest) greatest = value;
    }
    return [least, greatest];
  }

  /** Returns a value of one of the points that lies near the middle: the median of a sample spread over both. */
  function median(ts: Int32Array, bs: Int32Array, axis: number): number {
    const sample: number[] = [];
    for (const points of [ts, bs]) {
      const step = Math.max(1, Math.floor(points.length / 16));
      for (let k = 0; k < points.length; k += step) sample.push(rows[points[k]! * width + axis]!);
    }
    sample.sort((a, b) => a - b);
    return sample[sample.length >> 1]!;
  }
}

/** Pairs per point up to which looking at each pair is cheaper than dividing on. */
const FEW_PER_POINT = 16;

/**
 * Looks at the pairs that lie close enough on one coordinate, by sorting both sides by it and walking them
 * together: where sums differ by little, so does every coordinate of a pair.
 *
 * @param far - most that the coordinates of a pair differ
 * @returns false, and nothing is looked at, if there are too many such pairs
 */
function lookAtClosePairs(
  { width, rows }: PointSet,
  tops: Int32Array,
  bottoms: Int32Array,
  axis: number,
  far: number,
  look: (top: number, bottom: number) => void,
): boolean {
  const at = (p: number): number => rows[p * width + axis]!;
  const ts = tops.toSorted((a, b) => at(a) - at(b));
  const bs = bottoms.toSorted((a, b) => at(a) - at(b));
  let pairs = 0;
  walk((_, from, to) => (pairs += to - from));
  if (pairs > FEW_PER_POINT * (ts.length + bs.length)) return false;
  walk((b, from, to) => {
    for (let k = from; k < to; k++) look(ts[k]!, b);
  });
  return true;

  /** Gives every bottom with the range in `ts` that lies between it and `far` above it. */
  function walk(visit: (bottom: number, from: number, to: number) => void): void {
    let from = 0;
    let to = 0;
    for (const b of bs) {
      const value = at(b);
      while (from < ts.length && at(ts[from]!) < value) from++;
      while (to < ts.length && at(ts[to]!) <= value + far) to++;
      visit(b, from, to);
    }
  }
}
