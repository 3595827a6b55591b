import { expect, test } from 'vitest';
import { fewPairsLegend, isExact } from '../../src/words/index.js';

test.each([
  ['around 0 beside a difference', { value: 0.15, low: -0.379, high: 0.379 }, true],
  ['around the difference', { value: 0.15, low: -0.1, high: 0.4 }, false],
  ['around a difference of 0', { value: 0, low: -0.379, high: 0.379 }, false],
  ['none', { value: 0.15, low: null, high: null }, false],
  ['of no pair', { value: null, low: null, high: null }, false],
  ['exact', { value: 0.15, low: 0.15, high: 0.15 }, false],
])('an interval %s', (_, difference, isTold) => {
  const exact = { value: 1, low: 0.9, high: 1.1 };
  expect(fewPairsLegend([exact, difference])).toHaveLength(isTold ? 1 : 0);
});

test('a difference is exact where its interval has no width', () => {
  expect([isExact({ low: 0.2, high: 0.2 }), isExact({ low: 0.1, high: 0.2 })]).toEqual([true, false]);
});
