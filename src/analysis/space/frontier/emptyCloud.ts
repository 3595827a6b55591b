import type { Cloud } from './Cloud.js';

/**
 * Room for points. With six parties a point takes 36 bytes in whole numbers of 32 bits, else 60.
 *
 * @param isWhole - all coordinates are whole numbers that fit in 32 bits
 */
export function emptyCloud(width: number, capacity: number, isWhole: boolean): Cloud {
  return {
    width,
    size: 0,
    rows: isWhole ? new Int32Array(capacity * width) : new Float64Array(capacity * width),
    sums: new Float64Array(capacity),
    counts: new Uint32Array(capacity),
  };
}
