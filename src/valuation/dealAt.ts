import type { Deal } from '../scenario/index.js';
import type { DealSpace } from './DealSpace.js';

/**
 * The deal of a block with these substantive options.
 *
 * @param entries - per substantive position: the entry of its option in a sheet
 */
export function dealAt(space: DealSpace, block: number, entries: ArrayLike<number>): Deal {
  const { structural, substantive, offsets, blockOptions } = space;
  const deal = new Array<number>(space.sizes.length);
  for (let j = 0; j < structural.length; j++) {
    deal[structural[j]!] = blockOptions[block * structural.length + j]!;
  }
  for (let p = 0; p < substantive.length; p++) deal[substantive[p]!] = entries[p]! - offsets[p]!;
  return deal;
}
