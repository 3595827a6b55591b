import type { Cloud } from './Cloud.js';

/** The points with the highest sums of as many equal parts of a cloud, highest first. */
export function strongPoints({ sums, size }: Cloud, count: number): number[] {
  const parts = Math.min(count, size);
  const strong = Array.from({ length: parts }, (_, s) => {
    let best = Math.floor((s * size) / parts);
    const end = Math.floor(((s + 1) * size) / parts);
    for (let p = best + 1; p < end; p++) if (sums[p]! > sums[best]!) best = p;
    return best;
  });
  return strong.sort((a, b) => sums[b]! - sums[a]!);
}
