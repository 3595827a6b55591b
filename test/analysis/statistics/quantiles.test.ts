import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bootstrapInterval, quantile, quantiles } from '../../../src/analysis/index.js';
import { normal, openStream } from '../../../src/random/index.js';

describe('quantile', () => {
  test.each([
    // As R has them by default.
    [[1, 2, 3, 4, 10], 0.9, 7.6],
    [[1, 2, 3, 4, 10], 0.1, 1.4],
    [[10, 3, 1, 4, 2], 0.25, 2],
    [[1, 2, 3, 4], 0.5, 2.5],
    [[1, 2, 3, 4], 0.25, 1.75],
    [[7], 0.3, 7],
    [[2, 1], 0, 1],
    [[2, 1], 1, 2],
    [[10, 9, 100], 0.5, 10], // not as text
    [[-1.7e308, 1.7e308], 0, -1.7e308], // their difference is infinite
  ])('of %o at %d is %d', (values, share, expected) => {
    expect(quantile(values, share)).toBeCloseTo(expected, 14);
  });

  const list = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 50 });
  const share = fc.double({ min: 0, max: 1, noNaN: true });

  test('never falls with the share, stays between the ends and meets the order statistics', () => {
    fc.assert(
      fc.property(list, share, share, (values, p, q) => {
        const sorted = [...values].sort((a, b) => a - b);
        const [low, high] = quantiles(values, [Math.min(p, q), Math.max(p, q)]) as [number, number];
        expect(sorted[0]! <= low && low <= high && high <= sorted.at(-1)!).toBe(true);
        sorted.forEach((value, i) => {
          const at = values.length === 1 ? 0 : i / (values.length - 1);
          if (at * (values.length - 1) === i) expect(quantile(values, at) === value).toBe(true);
        });
      }),
    );
  });

  test('leaves the values as they are', () => {
    const values = Object.freeze([3, 1, 2]);
    expect(quantiles(values, [0.5, 0, 1])).toEqual([2, 1, 3]);
    expect(quantiles(values, [])).toEqual([]);
    expect(values).toEqual([3, 1, 2]);
  });
});

describe('bootstrap', () => {
  const mean = (sample: readonly number[]): number => sample.reduce((sum, x) => sum + x, 0) / sample.length;

  test('is what its seed makes it', () => {
    const values = [1, 4, 2, 8, 5, 7];
    const found = bootstrapInterval(values, mean, { seed: 'a', resamples: 200 });
    expect(bootstrapInterval(values, mean, { seed: 'a', resamples: 200 })).toEqual(found);
    expect(bootstrapInterval(values, mean, { seed: 'b', resamples: 200 })).not.toEqual(found);
    expect(found.estimate).toBe(mean(values));
    expect(found.low! < found.estimate && found.estimate < found.high!).toBe(true);
  });

  test('of fewer than six values nothing is known: a median may well lie beyond all of them', () => {
    const five = bootstrapInterval([0, 1, 2, 3, 4], mean, { seed: 'few' });
    expect(five).toEqual({ estimate: 2, low: null, high: null });
    const six = bootstrapInterval([0, 1, 2, 3, 4, 5], mean, { seed: 'few' });
    expect(six.low! < 2.5 && 2.5 < six.high!).toBe(true);
    // Who asks for less is told of fewer.
    const three = bootstrapInterval([0, 3, 9], mean, { seed: 'few', alpha: 0.25 });
    expect(three.low! < 4 && 4 < three.high!).toBe(true);
  });

  test('of one value, or values all alike, nothing is known', () => {
    for (const values of [[3], [3, 3, 3]])
      expect(bootstrapInterval(values, mean, { seed: 'one' })).toEqual({
        estimate: 3,
        low: null,
        high: null,
      });
  });

  test('moves with the values', () => {
    const values = [3, 1, 4, 1, 5, 9];
    const top = (sample: readonly number[]): number => Math.max(...sample);
    const here = bootstrapInterval(values, top, { seed: 's', resamples: 50 });
    const there = bootstrapInterval(
      values.map((value) => value + 10),
      top,
      { seed: 's', resamples: 50 },
    );
    expect(there).toEqual({ estimate: here.estimate + 10, low: here.low! + 10, high: here.high! + 10 });
  });

  test('covers the mean of normal draws in about 95 % of cases', () => {
    const stream = openStream('bootstrap');
    let covered = 0;
    for (let i = 0; i < 100; i++) {
      const values = Array.from({ length: 40 }, () => normal(stream));
      const { low, high } = bootstrapInterval(values, mean, { seed: String(i), resamples: 300 });
      if (low! <= 0 && 0 <= high!) covered++;
    }
    expect(covered).toBeGreaterThanOrEqual(87);
    expect(covered).toBeLessThan(100);
  });
});

test('what has no quantile and no interval', () => {
  const seed = 's';
  for (const call of [
    () => quantile([], 0.5),
    () => quantile([1, NaN], 0.5),
    () => quantile([1], 1.1),
    () => quantile([1], NaN),
    () => quantiles([1], [0.5, -0.1]),
    () => bootstrapInterval([], () => 1, { seed }),
    () => bootstrapInterval([1], () => NaN, { seed }),
    () => bootstrapInterval([1], () => 1, { seed: '' }),
    () => bootstrapInterval([1], () => 1, { seed, resamples: 1 }),
    () => bootstrapInterval([1], () => 1, { seed, alpha: 0 }),
  ]) {
    expect(call).toThrow(expect.objectContaining({ code: 'invalid-option' }) as Error);
  }
});
