import { expect, test } from 'vitest';
import { didYouMean } from '../../../src/scenario/check/didYouMean.js';

test('the nearest name, else all of a few, else nothing', () => {
  expect(didYouMean('Chna', ['US', 'China'])).toBe("Did you mean 'China'?");
  expect(didYouMean('France', ['US', 'China'])).toBe('Known: US, China.');
  expect(didYouMean('France', [])).toBe('');
  expect(
    didYouMean(
      'France',
      Array.from({ length: 21 }, (_, i) => `party${i}`),
    ),
  ).toBe('');
});
