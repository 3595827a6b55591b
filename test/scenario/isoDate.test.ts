import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayNumber } from '../../src/scenario/dayNumber.js';
import { isDate } from '../../src/scenario/index.js';
import { isoDate } from '../../src/scenario/isoDate.js';

test('day 0 and its neighbours', () => {
  expect([-1, 0, 1, 59].map(isoDate)).toEqual(['1969-12-31', '1970-01-01', '1970-01-02', '1970-03-01']);
});

test('it undoes dayNumber, and every day is a date', () => {
  fc.assert(
    fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), (day) => {
      expect(isDate(isoDate(day))).toBe(true);
      expect(dayNumber(isoDate(day))).toBe(day);
    }),
  );
});

test('beyond the years 0000–9999 there are no dates', () => {
  expect(isDate(isoDate(-719_529))).toBe(false);
  expect(isDate(isoDate(2_932_897))).toBe(false);
});
