import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateAfter, daysBetween } from '../../src/scenario/index.js';

test('days are counted over leap years and backwards', () => {
  expect(daysBetween('2003-12-01', '2003-12-01')).toBe(0);
  expect(daysBetween('2003-12-01', '2004-12-01')).toBe(366);
  expect(daysBetween('2004-12-01', '2003-12-01')).toBe(-366);
});

test('all dates that are none are named', () => {
  expect(() => daysBetween('soon', '2003-02-30')).toThrowError(
    expect.objectContaining({
      code: 'invalid-option',
      issues: [expect.objectContaining({ path: 'from' }), expect.objectContaining({ path: 'to' })],
    }),
  );
});

test('it undoes dateAfter', () => {
  fc.assert(
    fc.property(fc.integer({ min: -500_000, max: 500_000 }), (days) => {
      expect(daysBetween('2003-12-01', dateAfter('2003-12-01', days))).toBe(days);
    }),
  );
});
