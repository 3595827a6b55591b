import type { Cloud } from './Cloud.js';

/** Drops points of a cloud, in place. */
export function keep(cloud: Cloud, isKept: (point: number) => boolean): void {
  const { width, rows, sums, counts, size } = cloud;
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
  cloud.size = to;
}
