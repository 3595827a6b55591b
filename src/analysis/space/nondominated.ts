import { markDominated } from './markDominated.js';
import { retain } from './pointSet.js';
import type { PointSet } from './pointSet.js';

/** Pivots that the other points are held against first. */
const PIVOTS = 64;

/**
 * Retains the points of a set that no other dominates, in place, and merges equal ones. Divides and conquers
 * (Kung, Luccio & Preparata 1975), split by the sum of the coordinates: what dominates has the higher sum.
 *
 * @param gap - points whose sums differ by no more than this are taken not to dominate each other: half a
 *   unit on the grid, where that is so; for sums that are not complete yet as much as rounding may hide
 */
export function retainNondominated(points: PointSet, gap: number): void {
  prefilter(points, points, PIVOTS, gap);
  const { sums } = points;
  const order = inOrder(points);
  const isDominated = new Uint8Array(points.size).fill(1);
  for (const p of order) isDominated[p] = 0;
  front(0, order.length);
  retain(points, (p) => isDominated[p] === 0);

  /** Marks the dominated ones among order[from … to − 1]; none is marked before. */
  function front(from: number, to: number): void {
    const split = splitBetween(from, to);
    if (split < 0) return;
    front(from, split);
    markDominated(points, unmarked(from, split), unmarked(split, to), isDominated, gap);
    // The dominated ones lie between the others: move these together.
    let end = split;
    for (let at = split; at < to; at++) {
      const p = order[at]!;
      if (isDominated[p] === 0) order[end++] = p;
    }
    front(split, end);
  }

  function unmarked(from: number, to: number): Int32Array {
    return order.slice(from, to).filter((p) => isDominated[p] === 0);
  }

  /** Returns the index nearest to the middle before which the sum falls by more than the gap; −1 if none. */
  function splitBetween(from: number, to: number): number {
    const middle = (from + to) >> 1;
    for (let away = 0; away <= to - from; away++) {
      for (const at of [middle - away, middle + away]) {
        if (at > from && at < to && sums[order[at - 1]!]! - sums[order[at]!]! > gap) return at;
      }
    }
    return -1;
  }
}

/** Sorts the distinct points by falling sum; equal ones are merged into one that stands for the deals of all. */
function inOrder({ width, rows, sums, counts, size }: PointSet): Int32Array {
  const order = new Int32Array(size);
  for (let p = 0; p < size; p++) order[p] = p;
  order.sort((a, b) => sums[b]! - sums[a]! || compare(a, b));
  let kept = 0;
  for (let at = 0; at < size; at++) {
    const p = order[at]!;
    const before = kept === 0 ? -1 : order[kept - 1]!;
    if (before >= 0 && sums[before] === sums[p] && compare(before, p) === 0) {
      counts[before] = counts[before]! + counts[p]!;
    } else {
      order[kept++] = p;
    }
  }
  return order.subarray(0, kept);

  function compare(a: number, b: number): number {
    for (let i = 0; i < width; i++) {
      const difference = rows[b * width + i]! - rows[a * width + i]!;
      if (difference !== 0) return difference;
    }
    return 0;
  }
}

/**
 * Drops the points that one of a few pivots dominates, in place: a cheap sieve, which leaves little for the
 * exact search where there is not much conflict.
 *
 * @param from - the set whose pivots are taken; it may be the same one
 * @param pivotCount - how many
 * @param gap - sums must differ by more than this for one point to dominate another
 */
export function prefilter(points: PointSet, from: PointSet, pivotCount: number, gap: number): void {
  const { width, rows, sums } = points;
  if (points.size < 4 * width) return;
  const pivots = pivotsOf(from, pivotCount);
  // Copies, because the points of the same set move while others are dropped.
  const heights = pivots.map((p) => from.sums[p]!);
  const values = pivots.map((p) => from.rows.slice(p * width, (p + 1) * width));
  let last = 0;
  retain(points, (p) => {
    if (pivots.length === 0 || beats(last, p)) return pivots.length === 0;
    const bar = sums[p]! + gap;
    for (let s = 0; s < pivots.length && heights[s]! > bar; s++) {
      if (!beats(s, p)) continue;
      last = s; // Neighbours are often dominated by the same one.
      return false;
    }
    return true;
  });

  function beats(s: number, p: number): boolean {
    if (heights[s]! <= sums[p]! + gap) return false;
    const row = values[s]!;
    for (let i = 0; i < width; i++) if (row[i]! < rows[p * width + i]!) return false;
    return true;
  }
}

/** Returns the points with the highest sums of as many equal parts of a set, highest first. */
function pivotsOf({ sums, size }: PointSet, count: number): number[] {
  const parts = Math.min(count, size);
  const pivots = Array.from({ length: parts }, (_, s) => {
    let best = Math.floor((s * size) / parts);
    const end = Math.floor(((s + 1) * size) / parts);
    for (let p = best + 1; p < end; p++) if (sums[p]! > sums[best]!) best = p;
    return best;
  });
  return pivots.sort((a, b) => sums[b]! - sums[a]!);
}
