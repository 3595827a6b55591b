import { expect, test } from 'vitest';
import { backtest, backtestDraws, mergeBacktest } from '../../../src/history/index.js';

test('parts in any order, sent as JSON, give the back-test', () => {
  const part = (from: number, to: number) =>
    JSON.parse(JSON.stringify(backtestDraws({ draws: 40, seed: 'few', from, to }))) as ReturnType<
      typeof backtestDraws
    >;
  expect(mergeBacktest([part(20, 40), part(0, 20)])).toEqual(backtest({ draws: 40, seed: 'few' }));
}, 300_000);
