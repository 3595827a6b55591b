import { expect, test } from 'vitest';
import { quantityValue } from '../../src/scenario/index.js';

test('a number stands for itself, an interval for its value', () => {
  expect(quantityValue(0.3)).toBe(0.3);
  expect(quantityValue({ value: 0.4, low: 0.1, high: 0.9 })).toBe(0.4);
});
