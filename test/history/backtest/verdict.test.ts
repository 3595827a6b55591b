import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wilsonInterval } from '../../../src/analysis/index.js';
import { verdictOf } from '../../../src/history/backtest/verdict.js';
import { mergeBacktest } from '../../../src/history/index.js';

const met = { low: 0.8, high: 0.9 };
const below = { low: 0.5, high: 0.79 };
const open = { low: 0.79, high: 0.81 };

test.each([
  [met, met, 'robust'],
  [met, below, 'depends on the shift'],
  [met, open, 'too close to call'],
  [open, met, 'too close to call'],
  [open, below, 'too close to call'],
  [open, open, 'too close to call'],
  [below, met, 'missed'],
  [below, below, 'missed'],
  [below, open, 'missed'],
])('dated %o, structure only %o, 0.8 needed: %s', (dated, bare, verdict) => {
  expect(verdictOf(dated, bare, 0.8)).toBe(verdict);
});

test('an interval that ends at the bar reaches it', () => {
  expect(verdictOf({ low: 0.6, high: 0.8 }, met, 0.8)).toBe('too close to call');
  expect(verdictOf(met, { low: 0.6, high: 0.8 }, 0.8)).toBe('too close to call');
});

test('more of the same draws never takes a verdict back that was reached', () => {
  const share = fc.integer({ min: 0, max: 20 });
  fc.assert(
    fc.property(
      share,
      share,
      fc.constantFrom(0.6, 0.8),
      fc.integer({ min: 1, max: 60 }),
      (k, j, needed, by) => {
        const at = (n: number) =>
          verdictOf(wilsonInterval(k * n, 20 * n), wilsonInterval(j * n, 20 * n), needed);
        const before = at(1);
        fc.pre(before !== 'too close to call');
        expect(at(by)).toBe(before);
      },
    ),
  );
});

/** The first and the eleventh target, of so many draws and twenties. */
function judged(draws: number, dated: number, structureOnly: number) {
  const held = Array.from({ length: 14 }, (_, n) => ({
    id: n + 1,
    dated: n < 10 ? dated : Math.floor(dated / 20),
    structureOnly: n < 10 ? structureOnly : Math.floor(structureOnly / 20),
  }));
  const { targets } = mergeBacktest([{ draws, seed: 'x', from: 0, to: draws, held }]);
  return [targets[0]!, targets[10]!] as const;
}

describe('of counted draws', () => {
  test.each([
    // The ends of Wilson's interval pass 0.8 where the share is 1.96 × √(0.8 × 0.2 / 400) = 0.0392 away from it.
    [400, 336, 336, 'robust'],
    [400, 335, 400, 'too close to call'],
    [400, 305, 400, 'too close to call'],
    [400, 304, 400, 'missed'],
    [400, 400, 304, 'depends on the shift'],
    [400, 400, 305, 'too close to call'],
    // A share that passes in 400 draws says nothing in 40.
    [40, 36, 36, 'too close to call'],
    [400, 360, 360, 'robust'],
  ])('%d draws, %d and %d hold: %s', (draws, dated, structureOnly, verdict) => {
    expect(judged(draws, dated, structureOnly)[0]).toMatchObject({
      verdict,
      share: dated / draws,
      structureOnlyShare: structureOnly / draws,
      interval: wilsonInterval(dated, draws),
      structureOnlyInterval: wilsonInterval(structureOnly, draws),
    });
  });

  test('twenties of draws are few trials', () => {
    const [, runs] = judged(400, 400, 380);
    expect(runs.interval).toEqual(wilsonInterval(20, 20));
    expect(runs.structureOnlyInterval).toEqual(wilsonInterval(19, 20));
    expect(runs.verdict).toBe('too close to call');
    expect(judged(400, 400, 400)[1].verdict).toBe('robust');
    expect(judged(60, 60, 60)[1].verdict).toBe('too close to call');
  });
});
