import type { Deal } from '../scenario/index.js';
import type { DealSpace } from './DealSpace.js';

/** Index of the block in [0, `space.blocks`) to which a deal's structural options belong. */
export function blockOf(space: DealSpace, deal: Deal): number {
  let block = 0;
  for (const k of space.structural) block = block * space.sizes[k]! + deal[k]!;
  return block;
}
