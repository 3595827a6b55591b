import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clopperPearson, mcnemar, pairedDifference, pairedInterval } from '../../../src/analysis/index.js';
import type { Pair } from '../../../src/analysis/index.js';
import { shareDifferenceInterval, shareDifferenceTest } from '../../../src/analysis/index.js';

const repeated = (count: number, pair: Pair): Pair[] => Array.from({ length: count }, () => pair);
const pairsOf = (gained: number, lost: number, n: number): Pair[] => [
  ...repeated(gained, [false, true]),
  ...repeated(lost, [true, false]),
  ...repeated(n - gained - lost, [true, true]),
];

describe('pairedDifference', () => {
  test('counts the pairs', () => {
    const { low, high, ...counted } = pairedDifference(pairsOf(9, 2, 20), 0.1);
    expect(counted).toEqual({ n: 20, gained: 9, lost: 2, difference: 0.35, pValue: mcnemar(2, 9) });
    expect(low).toBeLessThan(0.35);
    expect(high).toBeGreaterThan(0.35);
  });

  test('of fewer than six pairs that differ there is no p, and the interval is that of their share', () => {
    for (const [gained, lost] of [
      [0, 0],
      [1, 0],
      [4, 0],
      [3, 2],
    ] as const) {
      const { low, high, pValue } = pairedDifference(pairsOf(gained, lost, 12));
      expect(pValue).toBeNull();
      expect(high).toBe(clopperPearson(gained + lost, 12).high);
      expect(low).toBe(-high);
    }
    expect(pairedDifference(pairsOf(6, 0, 12)).pValue).toBeCloseTo(0.03125, 12);
  });

  test('the interval excludes no difference only where the exact test does, and wherever it does', () => {
    let excluding = 0;
    for (const n of [1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 14, 17, 20, 26, 33]) {
      for (let gained = 0; gained <= n; gained++) {
        for (let lost = 0; gained + lost <= n; lost++) {
          const { low, high } = shareDifferenceInterval(gained, lost, n, 0.05);
          const excludes = low > 0 || high < 0;
          const p = shareDifferenceTest(gained, lost);
          if (excludes !== (p !== null && p <= 0.05)) expect.fail(`${gained} : ${lost} of ${n}`);
          excluding += excludes ? 1 : 0;
        }
      }
    }
    expect(excluding).toBeGreaterThan(700);
  });

  // Exact, over all outcomes of n pairs: the tails of no grid point are left out.
  test.each([2, 4, 6, 7, 8, 10, 12, 15, 20, 32])('covers in 93 of 100 cases, n = %d', (n) => {
    let least = 1;
    const shares = Array.from({ length: 20 }, (_, k) => (k + 1) / 20);
    for (const differing of shares) {
      for (let part = 0; part <= 10; part++) {
        const up = (differing * part) / 20;
        least = Math.min(least, coverage(n, up, differing - up));
      }
    }
    expect(least).toBeGreaterThan(0.93);
    expect(least).toBeLessThan(0.99);
  });
});

const logFactorial = [0];
for (let n = 1; n <= 60; n++) logFactorial[n] = logFactorial[n - 1]! + Math.log(n);

const intervals = new Map<number, (readonly [gained: number, lost: number, low: number, high: number])[]>();

function outcomesOf(n: number) {
  let all = intervals.get(n);
  if (!all) {
    all = [];
    for (let gained = 0; gained <= n; gained++) {
      for (let lost = 0; gained + lost <= n; lost++) {
        const { low, high } = shareDifferenceInterval(gained, lost, n, 0.05);
        all.push([gained, lost, low, high]);
      }
    }
    intervals.set(n, all);
  }
  return all;
}

function coverage(n: number, up: number, down: number): number {
  const alike = Math.max(0, 1 - up - down);
  let covered = 0;
  for (const [gained, lost, low, high] of outcomesOf(n)) {
    if (up - down < low - 1e-12 || up - down > high + 1e-12) continue;
    const rest = n - gained - lost;
    const ways = logFactorial[n]! - logFactorial[gained]! - logFactorial[lost]! - logFactorial[rest]!;
    covered += Math.exp(ways) * up ** gained * down ** lost * alike ** rest;
  }
  return covered;
}

describe('pairedInterval', () => {
  test('hours of sleep gained by two drugs on the same ten: Student (1908)', () => {
    const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
    const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
    const { mean, low, high } = pairedInterval(second.map((hours, i) => hours - first[i]!))!;
    expect(mean).toBeCloseTo(1.58, 12);
    expect(low).toBeCloseTo(0.7001142367, 9);
    expect(high).toBeCloseTo(2.4598857633, 9);
  });

  test('stretches with the differences, holds their mean, and never has width 0', () => {
    const values = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 2, maxLength: 40 });
    let [without, few] = [0, 0];
    fc.assert(
      fc.property(values, (differences) => {
        const here = pairedInterval(differences);
        const there = pairedInterval(differences.map((value) => -3 * value));
        if (here === null) {
          without += 1;
          expect(there).toBeNull();
          expect(differences.every((value) => value === 0)).toBe(true);
          return;
        }
        if (differences.filter((value) => value !== 0).length < 6) few += 1;
        expect(there!.low).toBeCloseTo(-3 * here.high, 6);
        expect(there!.high).toBeCloseTo(-3 * here.low, 6);
        expect(here.low).toBeLessThanOrEqual(here.mean + 1e-12);
        expect(here.high).toBeGreaterThanOrEqual(here.mean - 1e-12);
        expect(here.high - here.low).toBeGreaterThan(1e-6);
      }),
      { numRuns: 300 },
    );
    expect(few).toBeGreaterThan(20);
    expect(without).toBeGreaterThanOrEqual(0);
  });

  test('certainty from two runs is none: as many as there are signs, no more', () => {
    expect(pairedInterval([1, 1])).toEqual({ mean: 1, low: -1, high: 1 });
    expect(pairedInterval([0, 0, 0])).toBeNull();
    // Rare differences: one of twelve.
    const rare = pairedInterval([1, ...Array.from({ length: 11 }, () => 0)])!;
    expect(rare.high).toBeCloseTo(clopperPearson(1, 12).high, 12);
    expect(rare.low).toBeCloseTo(-rare.high, 12);
    const same = pairedInterval(Array.from({ length: 10 }, () => 0.1 + 0.2))!;
    expect(same.high - same.low).toBeGreaterThan(0.1);
  });
});

test('what cannot be compared', () => {
  for (const call of [
    () => pairedDifference([]),
    () => pairedDifference([[true, 1]] as unknown as Pair[]),
    () => pairedDifference(undefined as unknown as Pair[]),
    () => pairedInterval([1]),
    () => pairedInterval([1, NaN]),
    () => pairedInterval([1, 2], 1),
  ]) {
    expect(call).toThrow(expect.objectContaining({ code: 'invalid-option' }) as Error);
  }
});
