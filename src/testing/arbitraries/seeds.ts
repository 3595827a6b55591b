import { argumentProblem, problem, refuse, SixPartyError, whole } from '../../input/index.js';

/**
 * Returns simulation seeds: the texts of `n` whole numbers. A fixed list, not an arbitrary: a claim that is checked under
 * fresh chance every time neither shrinks nor replays.
 *
 * @param n - how many, ≥ 1
 * @param first - the first number; default 1
 * @throws SixPartyError `invalid-option`
 */
export function seeds(n: number, first = 1): readonly string[] {
  refuse('invalid-option', 'There are no such seeds.', [
    argumentProblem('n', n, whole(1, Number.MAX_SAFE_INTEGER)),
    argumentProblem('first', first, whole(0, Number.MAX_SAFE_INTEGER)),
  ]);
  return Array.from({ length: n }, (_, k) => String(first + k));
}

/**
 * Returns the simulation seeds that an option names: so many, or these.
 *
 * @throws SixPartyError `invalid-option`
 */
export function seedList(option: number | readonly string[]): readonly string[] {
  if (typeof option === 'number') return seeds(option);
  const right =
    Array.isArray(option) &&
    option.length > 0 &&
    option.every((seed) => typeof seed === 'string' && seed !== '');
  if (right) return option;
  throw new SixPartyError('invalid-option', 'These are no seeds.', [
    problem('seeds', 'wrong-type', 'how many seeds, or a list of texts that are not empty', option),
  ]);
}
