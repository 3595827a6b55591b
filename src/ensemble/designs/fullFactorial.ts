import { argumentProblem, cursorOn, listOf, refuse, whole } from '../../input/index.js';

const MAX_COMBINATIONS = 10_000_000;

/**
 * Returns every combination of levels. The last factor changes fastest.
 *
 * @param levels - number of levels per factor, each 1 or more; their product at most 10,000,000 (see
 *   {@link factorialPoint} for one point out of more)
 * @returns the index of the level of each factor, one row per combination; one empty row without factors
 * @throws SixPartyError `invalid-option`
 */
export function fullFactorial(levels: readonly number[]): number[][] {
  const failed = 'There is no such factorial design.';
  const given = cursorOn(levels, 'levels');
  listOf(whole(1, MAX_COMBINATIONS), { most: MAX_COMBINATIONS })(given);
  refuse('invalid-option', failed, given.problems);
  const total = levels.reduce((product, count) => product * count, 1);
  const product = argumentProblem('the product of levels', total, whole(1, MAX_COMBINATIONS));
  refuse('invalid-option', failed, [product]);
  return Array.from({ length: total }, (_, index) => factorialPoint(levels, index));
}

/**
 * Returns one point of a full factorial design by mixed radix: the index of the level of each factor. The last factor
 * changes fastest.
 *
 * @param levels - number of levels per factor, each ≥ 1
 * @param index - from 0 to the product of `levels` − 1
 * @throws SixPartyError `invalid-option`
 */
export function factorialPoint(levels: readonly number[], index: number): number[] {
  // Designs ask for millions of them: what is right is not read item by item.
  if (!Array.isArray(levels) || !Number.isInteger(index) || index < 0) {
    refuse('invalid-option', 'There is no such point.', [
      argumentProblem('levels', levels, listOf(whole(1))),
      argumentProblem('index', index, whole(0)),
    ]);
  }
  const point = new Array<number>(levels.length);
  let rest = index;
  for (let factor = levels.length - 1; factor >= 0; factor--) {
    const count = levels[factor]!;
    point[factor] = rest % count;
    rest = Math.floor(rest / count);
  }
  return point;
}
