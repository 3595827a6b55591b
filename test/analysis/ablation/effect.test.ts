import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  effectOf,
  pairedInterval,
  shareDifferenceInterval,
  type Value,
} from '../../../src/analysis/index.js';

type Pair = readonly [Value, Value];
const repeated = (count: number, pair: Pair): Pair[] => Array.from({ length: count }, () => pair);
const yesNo = (gained: number, lost: number, n: number): Pair[] => [
  ...repeated(gained, [1, 0]),
  ...repeated(lost, [0, 1]),
  ...repeated(n - gained - lost, [0, 0]),
];

describe('shares', () => {
  test('none of 400 is ± 0.9 points, not ± 0', () => {
    const { interval95, interval90, pValue, effect } = effectOf('yesNo', yesNo(0, 0, 400));
    expect(interval95!.high).toBeCloseTo(0.00918, 5); // 1 − 0.025^(1/400)
    expect(interval95!.low).toBe(-interval95!.high);
    expect(interval90!.high).toBeCloseTo(0.00746, 5); // 1 − 0.05^(1/400)
    expect([pValue, effect]).toEqual([1, 0]);
  });

  test('below six pairs that differ the interval is that of their share; from six on it is that of pairedDifference', () => {
    const five = effectOf('yesNo', yesNo(5, 0, 400));
    expect(five.interval95!.low).toBe(-five.interval95!.high);
    expect(five.interval95!.high).toBeCloseTo(0.02892, 4); // Clopper–Pearson, 5 of 400
    expect(five.pValue).toBeGreaterThan(0.05);
    expect(effectOf('yesNo', yesNo(6, 0, 400)).interval95).toEqual(shareDifferenceInterval(6, 0, 400, 0.05));
    expect(effectOf('yesNo', yesNo(1, 9, 40)).interval90).toEqual(shareDifferenceInterval(1, 9, 40, 0.1));
  });

  test('says what there is with it and without it', () => {
    expect(effectOf('yesNo', yesNo(30, 10, 100))).toMatchObject({
      pairs: 100,
      differing: 40,
      with: 0.3,
      without: 0.1,
      effect: 0.2,
    });
  });
});

describe('numbers', () => {
  const spread = (n: number): Pair[] => Array.from({ length: n }, (_, i): Pair => [i % 7, i % 5]);

  test('from six pairs on that differ the interval is Student’s, and the test goes with it', () => {
    const pairs = spread(60);
    const { interval95, interval90, effect } = effectOf('number', pairs);
    const differences = pairs.map(([a, b]) => a! - b!);
    const { mean, low, high } = pairedInterval(differences)!;
    expect(interval95).toMatchObject({ low, high });
    expect(effect).toBe(mean);
    expect(interval90).toMatchObject({ low: pairedInterval(differences, 0.1)!.low });
  });

  test('the p-value is that of Student: the data of his paper of 1908 on sleep', () => {
    const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
    const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
    const pairs = first.map((value, n): Pair => [value, second[n]!]);
    // t.test(extra ~ group, sleep, paired = TRUE): p = 0.002833. The nine differences allow 2^-8 = 0.0039.
    expect(effectOf('number', pairs).pValue).toBe(0.00390625);
    const twice = [...pairs, ...pairs];
    expect(effectOf('number', twice).pValue).toBeLessThan(0.0001);
  });

  test('few differences count by their share, times the widest difference that was seen', () => {
    const { interval95, pValue } = effectOf('number', [...repeated(398, [0, 0]), [4, 0], [3, 0]]);
    expect(interval95!.low).toBe(-interval95!.high);
    expect(interval95!.high).toBeCloseTo(4 * 0.01794, 4); // Clopper–Pearson, 2 of 400
    expect(pValue).toBeGreaterThanOrEqual(0.5);
  });

  test('the same difference in all pairs is not known to the last bit', () => {
    const { interval95, effect, pValue } = effectOf('number', repeated(50, [3, 2]));
    expect(effect).toBe(1);
    expect(interval95!.low).toBeLessThan(1);
    expect(interval95!.high).toBeGreaterThan(1);
    expect(pValue).toBeLessThan(1e-12);
  });

  test('pairs in which a run has no value do not count', () => {
    const pairs: Pair[] = [...spread(20), [null, 3], [2, null]];
    expect(effectOf('number', pairs)).toEqual(effectOf('number', spread(20)));
    expect(effectOf('number', [[null, 1]])).toMatchObject({
      pairs: 0,
      effect: null,
      interval95: null,
      pValue: 1,
    });
  });
});

test('no interval has width 0, and each holds the effect', () => {
  const values = fc.oneof(fc.constantFrom(0, 1), fc.integer({ min: -3, max: 3 }));
  const pairs = fc.array(fc.tuple(values, values), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(pairs, (all) => {
      const bits = all.map(([a, b]): Pair => [a > 0 ? 1 : 0, b > 0 ? 1 : 0]);
      for (const { effect, interval95, interval90 } of [effectOf('number', all), effectOf('yesNo', bits)]) {
        expect(interval95!.high).toBeGreaterThan(interval95!.low);
        expect(interval95!.low).toBeLessThanOrEqual(interval90!.low + 1e-12);
        expect(interval90!.low).toBeLessThanOrEqual(effect! + 1e-12);
        expect(interval90!.high).toBeGreaterThanOrEqual(effect! - 1e-12);
      }
    }),
  );
});

test('an interval is its ends and nothing else, of shares and of numbers', () => {
  const pairs = Array.from({ length: 30 }, (_, n) => [n % 3 === 0 ? 1 : 0, n % 2] as const);
  for (const kind of ['yesNo', 'number'] as const) {
    const { interval95, interval90 } = effectOf(kind, pairs);
    expect([interval95, interval90].map((interval) => Object.keys(interval!))).toEqual([
      ['low', 'high'],
      ['low', 'high'],
    ]);
  }
});
