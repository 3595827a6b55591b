/* eslint-disable no-loss-of-precision -- 17 digits, so that reading them back rounds once */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clopperPearson, confidenceSequence, wilsonInterval } from '../../../src/analysis/index.js';
import type { Interval } from '../../../src/analysis/index.js';
import { bernoulli, openStream } from '../../../src/random/index.js';

const methods = [wilsonInterval, clopperPearson, confidenceSequence];

const trials = fc
  .tuple(fc.nat({ max: 3000 }), fc.nat({ max: 3000 }))
  .map(([k, failures]) => ({ k, n: k + failures }));
const alphas = fc.constantFrom(0.001, 0.01, 0.05, 0.2);

describe('as published: Newcombe (1998), table I', () => {
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('Wilson, %d of %d', (k, n, low, high) => {
    expect(wilsonInterval(k, n).low).toBeCloseTo(low, 4);
    expect(wilsonInterval(k, n).high).toBeCloseTo(high, 4);
  });

  test.each([
    [81, 263, 0.2527, 0.3676],
    [15, 148, 0.0578, 0.1617],
    [0, 20, 0, 0.1684],
    [1, 29, 0.0009, 0.1776],
  ])('Clopper and Pearson, %d of %d', (k, n, low, high) => {
    expect(clopperPearson(k, n).low).toBeCloseTo(low, 4);
    expect(clopperPearson(k, n).high).toBeCloseTo(high, 4);
  });
});

// From halving with 50 digits.
test.each([
  [0, 0, 0.05, 0, 1],
  [0, 1, 0.05, 0, 0.975],
  [1, 1, 0.05, 0.025, 1],
  [3, 3, 0.05, 0.25, 1],
  [0, 30, 0.05, 0, 0.16118246840772195],
  [27, 27, 0.05, 0.82418750300905974, 1],
  [1, 10, 0.05, 0.00046562407439058956, 0.54400867610682357],
  [9, 10, 0.01, 0.37552297047699665, 0.99990718721032341],
  [90, 100, 0.05, 0.77249005014144658, 0.97093914871592742],
  [512, 1000, 0.001, 0.43947713727266443, 0.58418620168959132],
  [300000, 1000000, 0.05, 0.29794011589838835, 0.30206528635008557],
  [1, 1000000, 0.05, 1.4104943825812314e-11, 1.3793085375574117e-5],
  [999999, 1000000, 0.05, 0.99998620691462443, 0.99999999998589506],
])('confidence sequence, %d of %d at %d: within 1e-12', (k, n, alpha, low, high) => {
  const found = confidenceSequence(k, n, alpha);
  expect(Math.abs(found.low - low)).toBeLessThanOrEqual(1e-12 * low);
  expect(Math.abs(found.high - high)).toBeLessThan(1e-12);
});

describe('laws of all three', () => {
  test('the share lies within, the ends within 0 and 1, and failures mirror successes', () => {
    fc.assert(
      fc.property(trials, alphas, ({ k, n }, alpha) => {
        for (const method of methods) {
          const { low, high } = method(k, n, alpha);
          const mirrored = method(n - k, n, alpha);
          const inside = 0 <= low && high <= 1 && (n === 0 || (low <= k / n && k / n <= high));
          expect(inside).toBe(true);
          expect(mirrored.low).toBeCloseTo(1 - high, 12);
          expect(mirrored.high).toBeCloseTo(1 - low, 12);
        }
      }),
    );
  });

  test('both ends rise with successes; the interval grows with confidence', () => {
    fc.assert(
      fc.property(trials, ({ k, n }) => {
        for (const method of methods) {
          const here = method(k, n, 0.05);
          const more = method(k + 1, n + 1, 0.05);
          const surer = method(k, n, 0.01);
          expect(more.low).toBeGreaterThanOrEqual(here.low - 1e-13);
          expect(method(k, n + 1, 0.05).high).toBeLessThanOrEqual(here.high + 1e-13);
          expect(surer.low).toBeLessThanOrEqual(here.low);
          expect(surer.high).toBeGreaterThanOrEqual(here.high);
        }
      }),
    );
  });

  test('the sequence is wider than the exact interval: the price of looking', () => {
    fc.assert(
      fc.property(trials, alphas, ({ k, n }, alpha) => {
        const fixed = clopperPearson(k, n, alpha);
        const sequence = confidenceSequence(k, n, alpha);
        fc.pre(n > 10);
        expect(sequence.low).toBeLessThanOrEqual(fixed.low + 1e-12);
        expect(sequence.high).toBeGreaterThanOrEqual(fixed.high - 1e-12);
      }),
    );
  });
});

/** Probability, in whole detail, that the interval of n trials covers p. */
function coverage(method: (k: number, n: number) => Interval, n: number, p: number): number {
  let probability = (1 - p) ** n;
  let sum = 0;
  for (let k = 0; k <= n; k++) {
    const { low, high } = method(k, n);
    if (low <= p && p <= high) sum += probability;
    probability *= ((n - k) / (k + 1)) * (p / (1 - p));
  }
  return sum;
}

test('coverage: of Clopper and Pearson never below 95 %, of Wilson 95 % on average', () => {
  const grid = Array.from({ length: 99 }, (_, i) => (i + 1) / 100);
  for (const n of [5, 20, 50]) {
    for (const p of grid) expect(coverage(clopperPearson, n, p)).toBeGreaterThanOrEqual(0.95 - 1e-9);
    const mean = grid.reduce((sum, p) => sum + coverage(wilsonInterval, n, p), 0) / grid.length;
    expect(Math.abs(mean - 0.95)).toBeLessThan(0.012);
  }
});

test('looking after every run: the sequence excludes the truth in 5 % of experiments at most', () => {
  const stream = openStream('looks');
  for (const p of [0.5, 0.9]) {
    const left = { sequence: 0, fixed: 0 };
    const experiments = 120;
    for (let i = 0; i < experiments; i++) {
      let k = 0;
      const lost = { sequence: false, fixed: false };
      for (let n = 1; n <= 200; n++) {
        if (bernoulli(stream, p)) k++;
        const sequence = confidenceSequence(k, n);
        if (p < sequence.low || p > sequence.high) lost.sequence = true;
        const fixed = wilsonInterval(k, n);
        if (p < fixed.low || p > fixed.high) lost.fixed = true;
      }
      if (lost.sequence) left.sequence++;
      if (lost.fixed) left.fixed++;
    }
    expect(left.sequence / experiments).toBeLessThanOrEqual(0.05);
    expect(left.sequence).toBeGreaterThan(0);
    // What is meant for one look loses it far more often.
    expect(left.fixed / experiments).toBeGreaterThan(0.25);
  }
});

/** Probability that the first n looks exclude p, by summing over all ways there. */
function everExcluded(p: number, alpha: number, most: number): number {
  let alive = [1];
  let excluded = 0;
  for (let n = 1; n <= most; n++) {
    const next = Array.from({ length: n + 1 }, (_, k) => (alive[k - 1] ?? 0) * p + (alive[k] ?? 0) * (1 - p));
    alive = next.map((probability, k) => {
      const { low, high } = confidenceSequence(k, n, alpha);
      if (low <= p && p <= high) return probability;
      excluded += probability;
      return 0;
    });
  }
  return excluded;
}

test('the same in full: between 1 and 5 % for 200 looks', () => {
  for (const p of [0.1, 0.5, 0.8]) {
    const excluded = everExcluded(p, 0.05, 200);
    expect(excluded).toBeGreaterThan(0.01);
    expect(excluded).toBeLessThanOrEqual(0.05);
  }
});

describe('what is no interval', () => {
  test.each([
    [-1, 10, 0.05, ['k']],
    [11, 10, 0.05, ['k']],
    [1.5, 10, 0.05, ['k']],
    [1, -1, 0.05, ['n']],
    [1, NaN, 2, ['n', 'alpha']],
    [3, 10, 0, ['alpha']],
    [3, 10, 1, ['alpha']],
    ['3', 10, '0.05', ['k', 'alpha']],
  ])('%o of %o at %o', (k, n, alpha, paths) => {
    for (const method of methods) {
      expect(() => method(k as number, n, alpha as number)).toThrow(
        expect.objectContaining({
          code: 'invalid-option',
          issues: paths.map((path) => expect.objectContaining({ path }) as unknown),
        }) as Error,
      );
    }
  });
});
