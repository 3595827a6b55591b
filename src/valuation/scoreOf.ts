import type { Deal } from '../scenario/index.js';
import { blockOf } from './blockOf.js';
import type { DealSpace } from './DealSpace.js';
import type { Score } from './Score.js';

/** What a score gives a deal. */
export function scoreOf(space: DealSpace, score: Score, deal: Deal): number {
  let sum = score.block[blockOf(space, deal)]!;
  for (let p = 0; p < space.substantive.length; p++) {
    sum += score.table[space.offsets[p]! + deal[space.substantive[p]!]!]!;
  }
  return sum;
}
