import type { DealSpace } from './DealSpace.js';
import { emptyScore } from './emptyScore.js';
import type { Score } from './Score.js';

/**
 * The score that is the sum of one rating per issue.
 *
 * @param ratings - per issue (in issue order) and option; any finite numbers.
 */
export function scoreFrom(space: DealSpace, ratings: readonly ArrayLike<number>[]): Score {
  const score = emptyScore(space);
  const { structural, substantive, offsets } = space;
  for (let p = 0; p < substantive.length; p++) {
    const perOption = ratings[substantive[p]!]!;
    for (let option = 0; option < perOption.length; option++)
      score.table[offsets[p]! + option] = perOption[option]!;
  }
  // Issue by issue: blocks that begin alike share their sum so far. From the end, so that none is overwritten.
  let count = 1;
  for (const k of structural) {
    const perOption = ratings[k]!;
    const size = perOption.length;
    for (let b = count - 1; b >= 0; b--) {
      const sum = score.block[b]!;
      for (let option = size - 1; option >= 0; option--)
        score.block[b * size + option] = sum + perOption[option]!;
    }
    count *= size;
  }
  return score;
}
