import { problem, refuse } from '../../input/index.js';

/**
 * Adjusts the p-values of all tests of a table, step by step (Holm 1979): a test whose adjusted p-value is α or less
 * holds, and with probability 1 − α at least none of those that hold is wrong, however the tests depend on each other.
 *
 * @param pValues - one per test, each in [0, 1], in any order
 * @returns one per test in the same order, each at least the p-value itself and at most 1
 * @throws SixPartyError `invalid-option`
 */
export function holm(pValues: readonly number[]): number[] {
  const isList = Array.isArray(pValues);
  const wrong = isList ? pValues.findIndex((p) => !(p >= 0 && p <= 1)) : -1;
  refuse('invalid-option', 'There are no such tests.', [
    isList ? undefined : problem('pValues', 'wrong-type', 'a list of p-values', pValues),
    wrong < 0
      ? undefined
      : problem(`pValues[${wrong}]`, 'out-of-range', 'a number from 0 to 1', pValues[wrong]),
  ]);
  const adjusted = new Array<number>(pValues.length);
  let least = 0;
  pValues
    .map((p, test) => ({ p, test }))
    .sort((a, b) => a.p - b.p)
    .forEach(({ p, test }, before) => {
      least = Math.max(least, Math.min(1, (pValues.length - before) * p));
      adjusted[test] = least;
    });
  return adjusted;
}
