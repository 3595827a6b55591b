import fc from 'fast-check';
import { expect, test } from 'vitest';
import { honestMeanInterval, meanInterval, momentsOf, momentsSummary } from '../../../src/analysis/index.js';

const ALPHA = 0.05;
const of = (values: readonly number[]) => momentsSummary(momentsOf(values));

/** What a watch over the values says, but for which one it calls usual where several are as frequent. */
function spreadOf(values: readonly number[], usual = values[0]!) {
  const most = values.filter((value) => value === usual).length;
  return { unlike: values.length - most, usual, width: Math.max(...values) - Math.min(...values) };
}

test('two runs know what Student says of two, not that the mean lies between them', () => {
  const found = honestMeanInterval(of([1.2, 1.3]), spreadOf([1.2, 1.3]), ALPHA)!;
  // Half of the difference times the quantile of one degree of freedom.
  expect(found.high - 1.25).toBeCloseTo(0.05 * 12.7062047, 6);
  expect(found.low + found.high).toBeCloseTo(2.5, 12);
});

test('where no number is that of most, none of them is the middle: the order of runs does not matter', () => {
  const values = [1.115, 0.3, 1.2, 0.9, 1.265];
  const all = values.map((usual) => honestMeanInterval(of(values), spreadOf(values, usual), ALPHA));
  for (const one of all) expect(one).toEqual(all[0]);
  expect(all[0]).toMatchObject({ low: meanInterval(of(values), ALPHA)!.low });
});

test('few that are unlike most are covered both ways', () => {
  const values = [0, 0, 0, 0, 0, 0, 0, 0.1, 0.12, 0.15, 0.09];
  const found = honestMeanInterval(of(values), spreadOf(values), ALPHA)!;
  const student = meanInterval(of(values), ALPHA)!;
  expect(found.high).toBeGreaterThanOrEqual(student.high);
  expect(found.low).toBeLessThanOrEqual(student.low);
});

test('no interval is narrower than Student’s, has no width, or leaves the mean out', () => {
  const value = fc.integer({ min: 0, max: 4 });
  fc.assert(
    fc.property(fc.array(value, { minLength: 2, maxLength: 30 }), (values) => {
      const counts = new Map<number, number>();
      for (const one of values) counts.set(one, (counts.get(one) ?? 0) + 1);
      const [usual] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a));
      const summary = of(values);
      const found = honestMeanInterval(summary, spreadOf(values, usual), ALPHA);
      if (counts.size === 1) {
        expect(found).toBeNull();
        return;
      }
      const student = meanInterval(summary, ALPHA)!;
      expect(found!.low).toBeLessThanOrEqual(student.low + 1e-12);
      expect(found!.high).toBeGreaterThanOrEqual(student.high - 1e-12);
      expect(found!.high - found!.low).toBeGreaterThan(0);
    }),
  );
});
