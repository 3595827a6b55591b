import { expect, test } from 'vitest';
import { codesAfter } from './problemsAfter.js';

test.each([
  [{}, 'missing horizon.rounds'],
  [{ rounds: 0 }, 'out-of-range horizon.rounds'],
  [{ rounds: 1e308 }, 'out-of-range horizon.rounds'],
  [{ rounds: 5, months: 0 }, 'out-of-range horizon.months'],
])('%j: %s', (horizon, expected) => {
  expect(codesAfter('horizon', horizon)).toEqual([expected]);
});

test('months are optional', () => {
  expect(codesAfter('horizon', { rounds: 5 })).toEqual([]);
});
