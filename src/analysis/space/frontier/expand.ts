import type { BlockGains } from '../BlockGains.js';
import type { Cloud } from './Cloud.js';
import { emptyCloud } from './emptyCloud.js';

/**
 * Every point with every option of one more issue added.
 *
 * @param offset - entry of the option 0
 * @param options - number of its options
 */
export function expand(cloud: Cloud, { entries }: BlockGains, offset: number, options: number): Cloud {
  const { width, size, rows, counts } = cloud;
  const into = emptyCloud(width, size * options, false);
  let to = 0;
  for (let p = 0; p < size; p++) {
    let at = offset * width;
    for (let option = 0; option < options; option++, to++) {
      let sum = 0;
      for (let i = 0; i < width; i++) {
        const value = rows[p * width + i]! + entries[at++]!;
        into.rows[to * width + i] = value;
        sum += value;
      }
      into.sums[to] = sum;
      into.counts[to] = counts[p]!;
    }
  }
  into.size = to;
  return into;
}
