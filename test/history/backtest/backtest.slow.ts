import { beforeAll, describe, expect, test } from 'vitest';
import { backtest, backtestDraws, mergeBacktest } from '../../../src/history/index.js';
import type { BacktestReport } from '../../../src/history/index.js';

let report: BacktestReport;
beforeAll(() => {
  report = backtest({ draws: 40, seed: 'few' });
}, 300_000);

describe('of few draws', () => {
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

test('parts in any order, sent as JSON, give the back-test', () => {
  const part = (from: number, to: number) =>
    JSON.parse(JSON.stringify(backtestDraws({ draws: 40, seed: 'few', from, to }))) as ReturnType<
      typeof backtestDraws
    >;
  expect(mergeBacktest([part(20, 40), part(0, 20)])).toEqual(report);
}, 300_000);
