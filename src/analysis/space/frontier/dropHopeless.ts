import type { Cloud } from './Cloud.js';
import { keep } from './keep.js';

/** Points that the others are held against first. */
const STRONG = 64;

/**
 * A cheap first sieve: drops the points that one of a few with the highest sums dominates, in place. Where
 * there is not much conflict it leaves little for the exact search.
 *
 * @param gap - sums must differ by more than this for one point to dominate another
 */
export function dropHopeless(cloud: Cloud, gap: number): void {
  const { width, rows, sums, size } = cloud;
  if (size < 4 * STRONG) return;
  const strong = strongest(cloud);
  // Copies, because the points move while others are dropped.
  const heights = strong.map((p) => sums[p]!);
  const values = strong.map((p) => rows.slice(p * width, (p + 1) * width));
  keep(cloud, (p) => {
    const bar = sums[p]! + gap;
    for (let s = 0; s < STRONG && heights[s]! > bar; s++) {
      const row = values[s]!;
      let i = 0;
      while (i < width && row[i]! >= rows[p * width + i]!) i++;
      if (i === width) return false;
    }
    return true;
  });
}

/** The points with the highest sums of a sample each, highest first. */
function strongest({ sums, size }: Cloud): number[] {
  const part = size / STRONG;
  const strong = Array.from({ length: STRONG }, (_, s) => {
    let best = Math.floor(s * part);
    for (let p = best + 1; p < Math.floor((s + 1) * part); p++) if (sums[p]! > sums[best]!) best = p;
    return best;
  });
  return strong.sort((a, b) => sums[b]! - sums[a]!);
}
