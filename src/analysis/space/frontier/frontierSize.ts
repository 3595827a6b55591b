import type { DealGround } from '../DealGround.js';
import { emptyBlock } from '../emptyBlock.js';
import { loadBlock } from '../loadBlock.js';
import type { Survey } from '../Survey.js';
import { append } from './append.js';
import { blockFrontier } from './blockFrontier.js';
import type { Cloud } from './Cloud.js';
import { emptyCloud } from './emptyCloud.js';
import { gridOf } from './gridOf.js';
import { thin } from './thin.js';

/** Points that may gather before they are thinned out. */
const GATHERED = 20_000;

/**
 * Number of Pareto-efficient deals, exact: of the gains rounded to nine decimals, so that sums that differ
 * in their last bits only are the same. Deals with equal gains count each.
 */
export function frontierSize(ground: DealGround, survey: Survey): number {
  const grid = gridOf(survey);
  const block = emptyBlock(ground);
  let all = emptyCloud(ground.parties.length, 0, grid.isWhole);
  let limit = GATHERED;
  for (const b of bySum(ground)) {
    loadBlock(ground, b, block);
    const efficient = blockFrontier(ground, block, grid, all);
    if (ground.space.blocks === 1) return dealsIn(efficient);
    all = append(all, efficient);
    if (all.size <= limit) continue;
    thin(all, 0.5);
    limit = 2 * all.size + GATHERED;
  }
  thin(all, 0.5);
  return dealsIn(all);
}

/** Blocks by the greatest sum of gains that they have, highest first: these rule out most of the others. */
function bySum({ space, valuations }: DealGround): Int32Array {
  const { offsets, sizes, substantive, width } = space;
  const greatest = new Float64Array(space.blocks);
  for (let b = 0; b < space.blocks; b++) {
    let sum = valuations.reduce((total, { base }) => total + base[b]!, 0);
    substantive.forEach((issue, p) => {
      let most = -Infinity;
      for (let at = offsets[p]!; at < offsets[p]! + sizes[issue]!; at++) {
        const entry = valuations.reduce(
          (total, { scale, sheet, table }) => total + scale[b]! * table[sheet[b]! * width + at]!,
          0,
        );
        most = Math.max(most, entry);
      }
      sum += most;
    });
    greatest[b] = sum;
  }
  return Int32Array.from(greatest.keys()).sort((a, b) => greatest[b]! - greatest[a]! || a - b);
}

function dealsIn({ counts, size }: Cloud): number {
  return counts.subarray(0, size).reduce((sum, deals) => sum + deals, 0);
}
