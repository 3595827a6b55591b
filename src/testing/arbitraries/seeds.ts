import { SixPartyError } from '../../scenario/index.js';

/**
 * Simulation seeds: the texts of `n` whole numbers. A fixed list, not an arbitrary: a claim that is checked under
 * fresh chance every time neither shrinks nor replays.
 *
 * @param n - how many, ≥ 1
 * @param first - the first number; default 1
 * @throws SixPartyError `invalid-option`
 */
export function seeds(n: number, first = 1): readonly string[] {
  const wrong = [
    { path: 'n', value: n, least: 1 },
    { path: 'first', value: first, least: 0 },
  ].filter(({ value, least }) => !Number.isSafeInteger(value) || value < least);
  if (wrong.length > 0) {
    const problems = wrong.map(({ path, value, least }) => ({
      path,
      code: 'out-of-range' as const,
      expected: `a whole number ≥ ${least}`,
      received: String(value),
      message: `Expected a whole number ≥ ${least}, but found ${String(value)}.`,
      hint: '',
    }));
    throw new SixPartyError('invalid-option', 'There are no such seeds.', problems);
  }
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
  const expected = 'how many seeds, or a list of texts that are not empty';
  const message = `Expected ${expected}.`;
  throw new SixPartyError('invalid-option', message, [
    { path: 'seeds', code: 'wrong-type', expected, received: typeof option, message, hint: '' },
  ]);
}
