import { describe, expect, test } from 'vitest';
import { checkBacktestOptions } from '../../../src/analysis/backtest/checkBacktestOptions.js';
import type { SixPartyError } from '../../../src/scenario/index.js';

function pathsOf(options: object): string[] {
  try {
    checkBacktestOptions(options);
    return [];
  } catch (error) {
    expect((error as SixPartyError).code).toBe('invalid-option');
    return (error as SixPartyError).issues.map(({ path }) => path);
  }
}

test('defaults', () => {
  expect(checkBacktestOptions({})).toEqual({ draws: 400, seed: 'backtest' });
  expect(checkBacktestOptions({ draws: 20, seed: 'x' })).toEqual({ draws: 20, seed: 'x' });
});

describe('what is wrong, all at once', () => {
  test.each([0, 19, 30, -20, 20.5, NaN, Infinity, 100_020, '40', null])('draws: %o', (draws) => {
    expect(pathsOf({ draws })).toEqual(['draws']);
  });

  test.each(['', 7, null])('seed: %o', (seed) => {
    expect(pathsOf({ seed })).toEqual(['seed']);
  });

  test('both', () => {
    expect(pathsOf({ draws: 1, seed: '' })).toEqual(['draws', 'seed']);
  });
});
