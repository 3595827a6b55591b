import { addRating } from './addRating.js';
import type { DealSpace } from './DealSpace.js';
import { emptyScore } from './emptyScore.js';
import type { Score } from './Score.js';

/**
 * The score that is the sum of one rating per issue.
 *
 * @param ratings - per issue (in issue order) and option; any finite numbers.
 */
export function scoreFrom(space: DealSpace, ratings: readonly (readonly number[])[]): Score {
  const score = emptyScore(space);
  ratings.forEach((perOption, issue) => {
    perOption.forEach((rating, option) => {
      addRating(score, space, issue, option, rating);
    });
  });
  return score;
}
