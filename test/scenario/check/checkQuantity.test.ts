import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkQuantity } from '../../../src/scenario/check/checkQuantity.js';
import type { Problem } from '../../../src/scenario/index.js';

function check(value: unknown): [number | undefined, string[]] {
  const problems: Problem[] = [];
  const read = checkQuantity({ path: 'q', value, problems }, { least: 0, most: 1 });
  return [read, problems.map(({ code, path }) => `${code} ${path}`)];
}

test('a number, or an interval around its value', () => {
  expect(check(0.5)).toEqual([0.5, []]);
  expect(check({ value: 0.4, low: 0.4, high: 0.4 })).toEqual([0.4, []]);
});

test.each([
  [1.5, ['out-of-range q']],
  ['0.5', ['wrong-type q']],
  [undefined, ['missing q']],
  [{ value: 0.4 }, ['missing q.low', 'missing q.high']],
  [{ value: 0.4, low: 0.5, high: 0.6 }, ['inconsistent q']],
  [{ value: 0.4, low: 0.6, high: 0.5 }, ['inconsistent q']],
  [{ value: 0.4, low: -0.1, high: 0.5 }, ['out-of-range q.low']],
  [{ value: 0.4, low: 0.1, high: 0.5, mean: 0.3 }, ['unknown-key q.mean']],
])('%j: %j', (value, problems) => {
  expect(check(value)[1]).toEqual(problems);
});

test('ordered intervals are right, others are not', () => {
  const unit = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(unit, unit, unit, (value, low, high) => {
      expect(check({ value, low, high })[1].length === 0).toBe(low <= value && value <= high);
    }),
  );
});
