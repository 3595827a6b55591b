import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeMoments, momentsOf, momentsSummary } from '../../../src/analysis/index.js';
import type { Moments } from '../../../src/analysis/index.js';

const moderate = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const wild = fc.oneof(moderate, fc.double({ noDefaultInfinity: true, noNaN: true }), fc.integer());
const values = fc.array(wild, { maxLength: 30 });

const none = momentsOf([]);

describe('nothing depends on the grouping', () => {
  test('one by one, in batches, or at once: the same state', () => {
    fc.assert(
      fc.property(values, fc.array(fc.nat({ max: 30 })), (list, cuts) => {
        const whole = momentsOf(list);
        expect(list.reduce((sum, value) => momentsOf([value], sum), none)).toEqual(whole);
        const ends = [...cuts, 0, list.length].filter((cut) => cut <= list.length).sort((a, b) => a - b);
        const parts = ends.slice(1).map((end, i) => momentsOf(list.slice(ends[i], end)));
        expect(parts.reduce(mergeMoments, none)).toEqual(whole);
      }),
    );
  });

  test('any tree of merges, in any order, through JSON: the same state', () => {
    fc.assert(
      fc.property(values, fc.infiniteStream(fc.nat()), (list, choices) => {
        const parts = list.map((value) => momentsOf([value]));
        const take = (): Moments => {
          const [part] = parts.splice((choices.next().value as number) % parts.length, 1);
          return JSON.parse(JSON.stringify(part)) as Moments;
        };
        while (parts.length > 1) parts.push(mergeMoments(take(), take()));
        expect(parts[0] ?? none).toEqual(momentsOf(list));
        expect(momentsSummary(parts[0] ?? none)).toEqual(momentsSummary(momentsOf(list)));
      }),
    );
  });

  test('a sum in doubles would depend on it', () => {
    expect(0.1 + 0.2 + 0.3).not.toBe(0.1 + (0.2 + 0.3));
    const left = mergeMoments(mergeMoments(momentsOf([0.1]), momentsOf([0.2])), momentsOf([0.3]));
    const right = mergeMoments(momentsOf([0.1]), mergeMoments(momentsOf([0.2]), momentsOf([0.3])));
    expect(left).toEqual(right);
  });
});

/** A double as a fraction with a power of two below. */
function fraction(x: number): [bigint, bigint] {
  let below = 0;
  for (let size = x; !Number.isInteger(size); size *= 2) below++;
  return [BigInt(x * 2 ** Math.min(below, 1000) * 2 ** Math.max(0, below - 1000)), 1n << BigInt(below)];
}

/** The quotient, good to far more than a double. */
function ratio(a: bigint, b: bigint): number {
  return Number((a << 300n) / b) / 2 ** 300;
}

describe('against fractions of whole numbers', () => {
  test('mean, variance and shape, by definition from the deviations', () => {
    const list = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(list, fc.constantFrom(0, 1e6, 1e15), (deviations, shift) => {
        const sample = deviations.map((value) => Math.round(value * 2 ** 20) / 2 ** 20 + shift);
        fc.pre(new Set(sample).size > 1);
        const [below, n] = [1n << 20n, BigInt(sample.length)];
        const scaled = sample.map((value) => {
          const [above, denominator] = fraction(value);
          return (above * below) / denominator;
        });
        const total = scaled.reduce((sum, value) => sum + value, 0n);
        const power = (j: bigint): bigint =>
          scaled.reduce((sum, value) => sum + (n * value - total) ** j, 0n);
        const [m2, m3, m4] = [power(2n), power(3n), power(4n)];
        const found = momentsSummary(momentsOf(sample));
        expect(found.count).toBe(sample.length);
        expect(found.mean).toBe(ratio(total, n * below));
        expect(found.variance! / ratio(m2, n * n * (n - 1n) * below * below)).toBeCloseTo(1, 15);
        expect(found.standardDeviation).toBe(Math.sqrt(found.variance!));
        const skewness = ratio(m3 * m3 * n, m2 * m2 * m2);
        expect(found.skewness! ** 2).toBeCloseTo(skewness, 13);
        expect(Math.sign(found.skewness!)).toBe(m3 > 0n ? 1 : m3 < 0n ? -1 : 0);
        expect(found.kurtosis! / ratio(m4 * n, m2 * m2)).toBeCloseTo(1, 15);
      }),
    );
  });

  test('a small spread far from 0 loses nothing', () => {
    const far = momentsSummary(momentsOf([1e15, 1e15 + 1, 1e15 + 2]));
    expect([far.mean, far.variance, far.skewness, far.kurtosis]).toEqual([1e15 + 1, 1, 0, 1.5]);
  });

  test('sums of what cancels', () => {
    expect(momentsSummary(momentsOf([1e100, 1, -1e100])).mean).toBe(1 / 3);
    expect(momentsSummary(momentsOf([5e-324, 5e-324])).mean).toBe(5e-324);
    expect(momentsSummary(momentsOf([1e300, 1e300, 1e300])).mean).toBe(1e300);
  });
});

/** Welford's recurrence with the third and fourth moment (Pébay 2008), one value at a time. */
function welford(list: readonly number[]): [number, number, number, number] {
  let [n, mean, m2, m3, m4] = [0, 0, 0, 0, 0];
  for (const value of list) {
    const before = n++;
    const delta = value - mean;
    const step = delta / n;
    const term = delta * step * before;
    mean += step;
    m4 += term * step * step * (n * n - 3 * n + 3) + 6 * step * step * m2 - 4 * step * m3;
    m3 += term * step * (n - 2) - 3 * step * m2;
    m2 += term;
  }
  return [mean, m2 / (n - 1), (Math.sqrt(n) * m3) / m2 ** 1.5, (n * m4) / (m2 * m2)];
}

test('agrees with the streaming recurrence, which rounds', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 3 }), (list) => {
      fc.pre(new Set(list).size > 1);
      const [mean, variance, skewness, kurtosis] = welford(list);
      const found = momentsSummary(momentsOf(list));
      expect(found.mean).toBeCloseTo(mean, 9);
      expect(found.variance! / variance).toBeCloseTo(1, 9);
      expect(found.skewness).toBeCloseTo(skewness, 7);
      expect(found.kurtosis! / kurtosis).toBeCloseTo(1, 7);
    }),
  );
});

test('known values, as scipy 1.17 has them', () => {
  const found = momentsSummary(momentsOf([0.3, 1.1, 2.5, -0.7, 0.9, 4.2, 1.3, 0.05]));
  expect(found.mean).toBeCloseTo(1.20625, 14);
  expect(found.variance).toBeCloseTo(2.363169642857143, 14);
  expect(found.skewness).toBeCloseTo(0.8303166161474399, 14);
  expect(found.kurtosis).toBeCloseTo(2.88854035313282, 14);
});

test('null where there is too little', () => {
  const empty = { mean: null, variance: null, standardDeviation: null, skewness: null, kurtosis: null };
  expect(momentsSummary(none)).toEqual({ count: 0, ...empty });
  expect(momentsSummary(momentsOf([7]))).toEqual({ count: 1, ...empty, mean: 7 });
  const same = { ...empty, count: 3, mean: 0.1, variance: 0, standardDeviation: 0 };
  expect(momentsSummary(momentsOf([0.1, 0.1, 0.1]))).toEqual(same);
  expect(momentsSummary(momentsOf([0, -0]))).toMatchObject({ count: 2, mean: 0, variance: 0 });
});

test('what has no moments', () => {
  const good = momentsOf([1, 2]);
  for (const call of [
    () => momentsOf([1, NaN]),
    () => momentsOf([Infinity]),
    () => momentsOf('12' as unknown as number[]),
    () => momentsOf([1], { ...good, count: -1 }),
    () => mergeMoments(good, { ...good, exponent: 3 }),
    () => mergeMoments({ ...good, sums: ['1', '2', '3', '0x4'] }, good),
    () => momentsSummary({ ...good, sums: ['1', '2', '3'] } as unknown as Moments),
    () => momentsSummary(null as unknown as Moments),
  ]) {
    expect(call).toThrow(expect.objectContaining({ code: 'invalid-option' }) as Error);
  }
});
