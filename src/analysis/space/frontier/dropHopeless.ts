import type { Cloud } from './Cloud.js';
import { keep } from './keep.js';
import { strongPoints } from './strongPoints.js';

/**
 * A cheap first sieve: drops the points that one of a few strong points dominates, in place. Where there is
 * not much conflict it leaves little for the exact search.
 *
 * @param from - the cloud whose strong points are taken; it may be the same one
 * @param strength - how many
 * @param gap - sums must differ by more than this for one point to dominate another
 */
export function dropHopeless(cloud: Cloud, from: Cloud, strength: number, gap: number): void {
  const { width, rows, sums } = cloud;
  if (cloud.size < 4 * width) return;
  const strong = strongPoints(from, strength);
  // Copies, because the points of the same cloud move while others are dropped.
  const heights = strong.map((p) => from.sums[p]!);
  const values = strong.map((p) => from.rows.slice(p * width, (p + 1) * width));
  let last = 0;
  keep(cloud, (p) => {
    if (strong.length === 0 || beats(last, p)) return strong.length === 0;
    const bar = sums[p]! + gap;
    for (let s = 0; s < strong.length && heights[s]! > bar; s++) {
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
