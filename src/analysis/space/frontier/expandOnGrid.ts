import type { BlockGains } from '../BlockGains.js';
import type { Cloud } from './Cloud.js';
import { emptyCloud } from './emptyCloud.js';
import type { Grid } from './Grid.js';

/** The same as `expand`, for the last issue: the gains are complete and go on the grid. */
export function expandOnGrid(
  cloud: Cloud,
  { entries }: BlockGains,
  offset: number,
  options: number,
  { middle, isWhole }: Grid,
): Cloud {
  const { width, size, rows, counts } = cloud;
  const into = emptyCloud(width, size * options, isWhole);
  let to = 0;
  for (let p = 0; p < size; p++) {
    let at = offset * width;
    for (let option = 0; option < options; option++, to++) {
      let sum = 0;
      for (let i = 0; i < width; i++) {
        const value = Math.round((rows[p * width + i]! + entries[at++]! - middle[i]!) * 1e9);
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
