import { expect, test } from 'vitest';
import { verdictOf } from '../../../src/analysis/backtest/verdictOf.js';

test.each([
  [1, 1, 'robust'],
  [0.8, 0.8, 'robust'],
  [0.8, 0.79, 'depends on the shift'],
  [1, 0, 'depends on the shift'],
  [0.79, 1, 'missed'],
  [0, 0, 'missed'],
])('%d with the dated numbers, %d with structure only, 0.8 needed: %s', (share, bare, verdict) => {
  expect(verdictOf(share, bare, 0.8)).toBe(verdict);
});
