import { expect, test } from 'vitest';
import { betweenIn, metricRows } from '../../../src/cli/output/metricRows.js';

test('numbers of a row stand in line, whatever their size', () => {
  const row = (...values: number[]): string[] =>
    betweenIn(values.map((value) => ({ value, low: null, high: null })));
  expect(row(0.344, 1)).toEqual(['0.344', '1.000']);
  expect(row(12.3456, 123.456)).toEqual(['12.3', '123.5']);
  expect(row(123_456.7, -2)).toEqual(['123457', '-2']);
  expect(row(0.00012, -0.000001)).toEqual(['0.000120', '-0.000001']);
  expect(row(0, -0)).toEqual(['0.000', '0.000']);
  expect(betweenIn([{ value: 0.5, low: -0.00001, high: null }], 3, true)).toEqual(['+0.500 [0.000, –]']);
  expect(betweenIn([{ value: null, low: null, high: null }])).toEqual(['–']);
});

test('a time that came too seldom for a median is told as a count, and is not the same where counts differ', () => {
  const time = (observed: number) =>
    ({ kind: 'time', unit: 'days', runs: 10, observed, curve: null }) as const;
  const label = 'timeToAgreement, median (days)';
  expect(metricRows('timeToAgreement', [time(3), time(4)])).toEqual([
    { label, cells: ['in 3 of 10 runs', 'in 4 of 10 runs'], isAlike: false },
  ]);
  expect(metricRows('timeToAgreement', [time(3), time(3)])).toMatchObject([{ isAlike: true }]);
});
