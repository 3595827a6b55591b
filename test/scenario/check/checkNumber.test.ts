import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkNumber, described, type NumberRange } from '../../../src/scenario/check/checkNumber.js';

test.each<[NumberRange, string]>([
  [{}, 'a finite number'],
  [{ least: 0, most: 1 }, 'a number from 0 to 1'],
  [{ least: 1, most: 6, integer: true }, 'an integer from 1 to 6'],
  [{ above: 0 }, 'a number > 0'],
  [{ above: 0, most: 1 }, 'a number > 0 and ≤ 1'],
  [{ above: 0, below: 1 }, 'a number > 0 and < 1'],
])('%j: %s', (range, text) => {
  expect(described(range)).toBe(text);
});

test('a number is read, or reported, never both', () => {
  fc.assert(
    fc.property(fc.oneof(fc.double(), fc.integer(), fc.anything()), (value) => {
      const place = { path: 'x', value, problems: [] };
      const right = typeof value === 'number' && value > 0 && value <= 9 && Number.isInteger(value);
      expect(checkNumber(place, { above: 0, most: 9, integer: true })).toBe(right ? value : undefined);
      expect(place.problems).toHaveLength(right ? 0 : 1);
    }),
  );
});
