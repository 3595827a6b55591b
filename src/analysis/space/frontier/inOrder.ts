import type { Cloud } from './Cloud.js';

/**
 * The distinct points by falling sum; equal ones are merged into one that stands for the deals of all.
 */
export function inOrder({ width, rows, sums, counts, size }: Cloud): Int32Array {
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
