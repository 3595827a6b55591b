import { expect, test } from 'vitest';
import { codesAfter } from '../problemsAfter.js';

test.each([
  [{ arms: 4 }, 'out-of-range implemented.arms'],
  [{ aid: 1.5 }, 'out-of-range implemented.aid'],
  [{ fuel: 1 }, 'unknown-name implemented.fuel'],
  [[1, 0], 'wrong-type implemented'],
])('%j: %s', (levels, expected) => {
  expect(codesAfter('implemented', levels)).toEqual([expected]);
});

test('any option of any issue is right', () => {
  expect(codesAfter('implemented', { arms: 3, aid: 2 })).toEqual([]);
  expect(codesAfter('implemented', undefined)).toEqual([]);
});
