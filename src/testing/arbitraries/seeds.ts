import { argumentProblem, problem, refuse, SixPartyError, whole, type Problem } from '../../input/index.js';

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
 * Returns the simulation seeds that an option names: so many, or these, none of them twice.
 *
 * @throws SixPartyError `invalid-option`
 */
export function seedList(option: number | readonly string[]): readonly string[] {
  if (typeof option === 'number') return seeds(option);
  const right =
    Array.isArray(option) &&
    option.length > 0 &&
    option.every((seed) => typeof seed === 'string' && seed !== '');
  if (right) {
    // A seed is one draw of chance: played again it is the same run, and no further evidence.
    refuse('invalid-option', 'A seed given twice would be counted twice.', twice(option));
    return option;
  }
  throw new SixPartyError('invalid-option', 'These are no seeds.', [
    problem('seeds', 'wrong-type', 'how many seeds, or a list of texts that are not empty', option),
  ]);
}

function twice(list: readonly string[]): Problem[] {
  const places = new Map<string, number>();
  return list.flatMap((seed, k) => {
    const first = places.get(seed);
    if (first !== undefined)
      return [problem(`seeds[${k}]`, 'duplicate', `another seed than seeds[${first}]`, seed)];
    places.set(seed, k);
    return [];
  });
}

/** Tells seeds: `1 to 32`, or each of them if they are few. */
export function seedsInWords(list: readonly string[]): string {
  const [first, last] = [list[0]!, list[list.length - 1]!];
  if (list.length === 1) return first;
  if (list.every((seed, k) => seed === String(Number(first) + k))) return `${first} to ${last}`;
  return list.length <= 8 ? list.join(', ') : `${list.slice(0, 3).join(', ')}, … ${last}`;
}
