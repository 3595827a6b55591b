import { describe, expect, test } from 'vitest';
import { backtestDraws, mergeBacktest } from '../../../src/history/index.js';
import type { SixPartyError } from '../../../src/scenario/index.js';

describe('what cannot be played or merged', () => {
  test.each([
    [{ from: 10, to: 20 }],
    [{ from: 0, to: 60 }],
    [{ from: 20, to: 0 }],
    [{ from: -20, to: 0 }],
    [{ from: NaN }],
    [{ draws: 30 }],
  ])('%o', (options) => {
    expect(() => backtestDraws({ draws: 40, ...options })).toThrow(
      expect.objectContaining({ code: 'invalid-option' }) as Error,
    );
  });

  test('parts with gaps, overlaps, or of different back-tests; no parts', () => {
    const part = (from: number, to: number, seed = 'x', draws = 40) => ({ draws, seed, from, to, held: [] });
    for (const parts of [
      [],
      [part(0, 20)],
      [part(20, 40)],
      [part(0, 20), part(0, 20), part(20, 40)],
      [part(0, 20), part(20, 40, 'y')],
      [part(0, 20), part(20, 40, 'x', 60)],
    ]) {
      expect(() => mergeBacktest(parts)).toThrow(
        expect.objectContaining({ code: 'invalid-option' }) as Error,
      );
    }
  });
});

function pathsOf(options: object): string[] {
  try {
    backtestDraws({ from: 0, to: 0, ...options });
    return [];
  } catch (error) {
    expect((error as SixPartyError).code).toBe('invalid-option');
    return (error as SixPartyError).issues.map(({ path }) => path);
  }
}

test('defaults', () => {
  expect(backtestDraws({ to: 0 })).toMatchObject({ draws: 400, seed: 'backtest' });
  expect(backtestDraws({ draws: 20, seed: 'x', to: 0 })).toMatchObject({ draws: 20, seed: 'x' });
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
