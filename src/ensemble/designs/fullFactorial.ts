import { factorialPoint } from './factorialPoint.js';
import { countProblem, optionProblem, refuse } from './refuse.js';

const MOST = 10_000_000;

/**
 * Every combination of levels. The last factor changes fastest.
 *
 * @param levels - number of levels per factor, each 1 or more; their product at most 10,000,000 (see
 *   {@link factorialPoint} for one point out of more)
 * @returns the index of the level of each factor, one row per combination; one empty row without factors
 * @throws SixPartyError `invalid-option`
 */
export function fullFactorial(levels: readonly number[]): number[][] {
  const failed = 'There is no such factorial design.';
  refuse(failed, Array.isArray(levels) ? undefined : optionProblem('levels', 'a list of numbers', levels));
  refuse(failed, ...levels.map((count, place) => countProblem(`levels[${place}]`, count, 1, MOST)));
  const total = levels.reduce((product, count) => product * count, 1);
  refuse(failed, countProblem('the product of levels', total, 1, MOST));
  return Array.from({ length: total }, (_, index) => factorialPoint(levels, index));
}
