import { expect, it } from 'vitest';
import { isBefore } from '../../src/valuation/isBefore.js';

it('isBefore compares lexicographically', () => {
  expect(isBefore([0, 9], [1, 0])).toBe(true);
  expect(isBefore([1, 0], [0, 9])).toBe(false);
  expect(isBefore([1, 2], [1, 3])).toBe(true);
  expect(isBefore([1, 2], [1, 2])).toBe(false);
});
