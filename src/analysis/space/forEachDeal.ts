import { emptyBlock } from './emptyBlock.js';
import type { DealGround } from './DealGround.js';
import { loadBlock } from './loadBlock.js';

/**
 * Visits every deal, block by block, with running sums: the inner loop adds one entry per party.
 *
 * @param visit - gets the number of the deal and the gain per party, in memory that is used again
 */
export function forEachDeal(ground: DealGround, visit: (index: number, gains: Float64Array) => void): void {
  const { space, strides, parties } = ground;
  const { substantive, offsets, sizes } = space;
  const count = parties.length;
  const depth = substantive.length;
  const block = emptyBlock(ground);
  const { entries, constants } = block;
  /** Per depth: the sums over the issues before it. */
  const sums = Array.from({ length: depth + 1 }, () => new Float64Array(count));

  for (let b = 0; b < space.blocks; b++) {
    loadBlock(ground, b, block);
    sums[0]!.set(constants);
    descend(0, block.first);
  }

  function descend(p: number, from: number): void {
    const here = sums[p]!;
    if (p === depth) {
      visit(from, here);
      return;
    }
    const next = sums[p + 1]!;
    const issue = substantive[p]!;
    const stride = strides[issue]!;
    let at = offsets[p]! * count;
    let index = from;
    for (let option = 0; option < sizes[issue]!; option++) {
      for (let i = 0; i < count; i++) next[i] = here[i]! + entries[at++]!;
      if (p + 1 === depth) visit(index, next);
      else descend(p + 1, index);
      index += stride;
    }
  }
}
