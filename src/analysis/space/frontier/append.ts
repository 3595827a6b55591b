import type { Cloud } from './Cloud.js';
import { emptyCloud } from './emptyCloud.js';

/** A cloud with the points of another one added: the same one if it has room for them. */
export function append(to: Cloud, from: Cloud): Cloud {
  const { width } = to;
  let into = to;
  if (to.size + from.size > to.sums.length) {
    into = emptyCloud(width, 2 * (to.size + from.size), to.rows instanceof Int32Array);
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
