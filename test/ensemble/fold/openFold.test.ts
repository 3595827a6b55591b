import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kaplanMeier, momentsOf, momentsSummary, honestMeanInterval, quantiles, wilsonInterval } from '../../../src/analysis/index.js'; // prettier-ignore
import { openFold } from '../../../src/ensemble/index.js';
import type { Metric } from '../../../src/ensemble/index.js';

const never = (): never => {
  throw new Error('nothing is played here');
};
const metrics: readonly Metric[] = [
  { name: 'yes', label: '', kind: 'yesNo', of: never },
  { name: 'time', label: '', kind: 'time', unit: 'days', of: never },
  { name: 'size', label: '', kind: 'number', unit: 'm', of: never },
  { name: 'sort', label: '', kind: 'category', categories: ['a', 'b', 'c'], of: never },
];

const run = fc.record({
  yes: fc.boolean(),
  time: fc.integer({ min: 0, max: 6 }),
  observed: fc.boolean(),
  size: fc.option(
    // What is measured is never -0: see test/ensemble/fold/columns.test.ts.
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }).map((size) => size + 0),
    { nil: NaN },
  ),
  sort: fc.option(fc.integer({ min: 0, max: 1 }), { nil: NaN }),
});
type Drawn = typeof run extends fc.Arbitrary<infer R> ? R : never;

const resultOf = (runs: readonly Drawn[], from = 0) => ({
  from,
  to: from + runs.length,
  values: Float64Array.from(
    runs.flatMap(({ yes, time, observed, size, sort }) => [Number(yes), time, Number(observed), size, sort]),
  ),
});
const shares = [0.9, 0, 0.5];
const options = { quantiles: { size: shares }, alpha: 0.1 };

/** Of a list: what is unlike the one that there is most of counts as few below six. */
function meanIntervalOf(values: readonly number[], alpha: number) {
  const counts = [...new Set(values)].map((value) => ({
    value,
    count: values.filter((other) => other === value).length,
  }));
  const most = counts.reduce((a, b) => (b.count > a.count ? b : a), { value: 0, count: 0 });
  const spread = {
    unlike: counts.length > 16 ? values.length : values.length - most.count,
    usual: most.value,
    width: values.length > 0 ? Math.max(...values) - Math.min(...values) : 0,
  };
  return honestMeanInterval(momentsSummary(momentsOf(values)), spread, alpha);
}

test('the summaries are those of all values at once', () => {
  fc.assert(
    fc.property(fc.array(run, { minLength: 1, maxLength: 40 }), (runs) => {
      const fold = openFold(metrics, options);
      fold.add(resultOf(runs));
      const n = runs.length;
      const share = (count: number) => ({ count, share: count / n, ...wilsonInterval(count, n, 0.1) });
      const sizes = runs.map(({ size }) => size).filter((size) => !Number.isNaN(size));
      const sorted = runs.map(({ sort }) => sort).filter((sort) => !Number.isNaN(sort));
      const interval = meanIntervalOf(sizes, 0.1);
      expect(fold.runs).toBe(n);
      expect(fold.summary()).toEqual({
        yes: { kind: 'yesNo', runs: n, ...share(runs.filter(({ yes }) => yes).length) },
        time: {
          kind: 'time',
          unit: 'days',
          runs: n,
          observed: runs.filter(({ observed }) => observed).length,
          curve: kaplanMeier(
            runs.map(({ time }) => time),
            runs.map(({ observed }) => observed),
            { alpha: 0.1 },
          ),
        },
        size: {
          kind: 'number',
          unit: 'm',
          runs: n,
          missing: n - sizes.length,
          ...momentsSummary(momentsOf(sizes)),
          meanLow: interval?.low ?? null,
          meanHigh: interval?.high ?? null,
          least: sizes.length > 0 ? Math.min(...sizes) : null,
          greatest: sizes.length > 0 ? Math.max(...sizes) : null,
          quantiles:
            sizes.length > 0
              ? quantiles(sizes, shares).map((value, place) => ({ share: shares[place], value }))
              : [],
        },
        sort: {
          kind: 'category',
          runs: n,
          missing: n - sorted.length,
          categories: Object.fromEntries(
            ['a', 'b', 'c'].map((name, place) => {
              const count = sorted.filter((sort) => sort === place).length;
              const of = sorted.length === 0 ? null : count / sorted.length;
              return [name, { count, share: of, ...wilsonInterval(count, sorted.length, 0.1) }];
            }),
          ),
        },
      });
    }),
    { numRuns: 50 },
  );
});

test('cutting the runs into results changes no bit', () => {
  fc.assert(
    fc.property(fc.array(fc.array(run, { maxLength: 6 }), { maxLength: 6 }), (parts) => {
      const whole = openFold(metrics, options);
      whole.add(resultOf(parts.flat()));
      const cut = openFold(metrics, options);
      for (const part of parts) cut.add(resultOf(part, cut.runs));
      expect(JSON.stringify(cut.summary())).toBe(JSON.stringify(whole.summary()));
    }),
    { numRuns: 50 },
  );
});

describe('without runs', () => {
  test('nothing is known', () => {
    const { yes, time, size } = openFold(metrics, options).summary();
    expect(yes).toEqual({ kind: 'yesNo', runs: 0, count: 0, share: null, low: 0, high: 1 });
    expect(time).toMatchObject({ runs: 0, curve: null });
    expect(size).toMatchObject({ mean: null, least: null, greatest: null, meanLow: null, quantiles: [] });
  });
});

test('many numbers are kept where quantiles are wanted', () => {
  const fold = openFold([metrics[2]!], { quantiles: { size: [0.5, 1] } });
  for (let from = 0; from < 5000; from += 700) {
    const values = Float64Array.from({ length: 700 }, (_, place) => from + place);
    fold.add({ from, to: from + 700, values });
  }
  expect(fold.summary()['size']).toMatchObject({
    quantiles: [
      { share: 0.5, value: 2799.5 },
      { share: 1, value: 5599 },
    ],
  });
});
