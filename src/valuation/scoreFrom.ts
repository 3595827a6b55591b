import type { DealSpace } from './DealSpace.js';
import { emptyScore } from './emptyScore.js';
import type { Score } from './Score.js';

/**
 * The score that is the sum of one rating per issue.
 *
 * @param ratings - per issue (in issue order) and option; any finite numbers.
 */
export function scoreFrom(space: DealSpace, ratings: readonly ArrayLike<number>[]): Score {
  const { block, table } = emptyScore(space);
  const { structural, substantive, offsets, blockOptions, blocks } = space;
  for (let p = 0; p < substantive.length; p++) {
    const perOption = ratings[substantive[p]!]!;
    for (let option = 0; option < perOption.length; option++)
      table[offsets[p]! + option] = perOption[option]!;
  }
  for (let b = 0, at = 0; b < blocks; b++) {
    let sum = 0;
    for (let j = 0; j < structural.length; j++, at++) sum += ratings[structural[j]!]![blockOptions[at]!]!;
    block[b] = sum;
  }
  return { block, table };
}
