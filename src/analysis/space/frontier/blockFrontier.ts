import type { BlockGains } from '../BlockGains.js';
import type { DealGround } from '../DealGround.js';
import type { Cloud } from './Cloud.js';
import { emptyCloud } from './emptyCloud.js';
import { expand } from './expand.js';
import { expandOnGrid } from './expandOnGrid.js';
import type { Grid } from './Grid.js';
import { dropHopeless } from './dropHopeless.js';
import { thin } from './thin.js';

/** Efficient points of the blocks before that those of a block are held against first. */
const STRONG = 512;

/**
 * The efficient deals of one block, as points on the grid. Issue by issue: what is dominated on some issues
 * stays so whatever is added on the others, so only efficient parts are carried on.
 *
 * @param block - the gains of the block
 * @param before - efficient points of other blocks, on the grid: what they dominate may be left out
 */
export function blockFrontier({ space }: DealGround, block: BlockGains, grid: Grid, before: Cloud): Cloud {
  const { substantive, offsets, sizes } = space;
  const width = block.constants.length;
  // A difference of more than this in the sum is more than 1e-9 for some party: it does not vanish on the grid.
  const gap = width * 1.001e-9;
  let cloud = emptyCloud(width, 1, false);
  cloud.rows.set(block.constants);
  cloud.counts[0] = 1;
  cloud.size = 1;
  // The greatest issue last: the step to the grid is then made from the smallest number of parts.
  const positions = substantive.map((_, p) => p).sort((a, b) => sizeAt(a) - sizeAt(b));
  const last = positions.pop();
  for (const p of positions) {
    cloud = expand(cloud, block, offsets[p]!, sizeAt(p));
    thin(cloud, gap);
  }
  cloud =
    last === undefined
      ? expandOnGrid(cloud, { ...block, entries: new Float64Array(width) }, 0, 1, grid)
      : expandOnGrid(cloud, block, offsets[last]!, sizeAt(last), grid);
  dropHopeless(cloud, before, STRONG, 0.5);
  thin(cloud, 0.5);
  return cloud;

  function sizeAt(p: number): number {
    return sizes[substantive[p]!]!;
  }
}
