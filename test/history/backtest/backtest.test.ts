import { beforeAll, describe, expect, test } from 'vitest';
import { backtest, backtestDraws, mergeBacktest } from '../../../src/history/index.js';
import type { BacktestReport } from '../../../src/history/index.js';
import type { SixPartyError } from '../../../src/scenario/index.js';

describe('of few draws', () => {
  let report: BacktestReport;
  beforeAll(() => {
    report = backtest({ draws: 40, seed: 'few' });
  }, 300_000);

  test('has targets 1 to 14 in order, with shares and a verdict that fits them', () => {
    expect(report.targets.map(({ id }) => id)).toEqual(Array.from({ length: 14 }, (_, n) => n + 1));
    for (const target of report.targets) {
      const { share, structureOnlyShare, interval, structureOnlyInterval, needed, verdict, kind } = target;
      const trials = kind === 'value' ? 40 : 2;
      for (const [each, { low, high }] of [
        [share, interval],
        [structureOnlyShare, structureOnlyInterval],
      ] as const) {
        expect([each >= low, each <= high, Number.isInteger(each * trials)]).toEqual([true, true, true]);
        expect(high - low).toBeGreaterThan(0.05);
      }
      expect(verdict === 'missed').toBe(interval.high < needed);
      // Two twenties decide nothing.
      if (kind === 'runs' && share > 0) expect(verdict).toBe('too close to call');
    }
  });

  test('the column of structure only is another computation', () => {
    const differs = report.targets.filter(({ share, structureOnlyShare }) => share !== structureOnlyShare);
    expect(differs.length).toBeGreaterThan(3);
  });

  test('says what it cannot show', () => {
    expect(report.caution).toMatch(/known when the model was built.*n = 4/);
  });

  test('survives JSON', () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});

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
