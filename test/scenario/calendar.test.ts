import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayNumber, isoDate } from '../../src/scenario/calendar.js';
import { dateAfter, daysBetween, isDate } from '../../src/scenario/index.js';

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

test('from session to session of the real talks', () => {
  expect(dateAfter('2003-08-27', 182)).toBe('2004-02-25');
  expect(dateAfter('2004-02-25', 120)).toBe('2004-06-24');
  expect(dateAfter('2004-01-01', -1)).toBe('2003-12-31');
  expect(dateAfter('2004-02-28', 1.9)).toBe('2004-02-29');
});

test.each([
  ['2003-02-30', 1],
  ['9999-12-31', 1],
  ['0000-01-01', -1],
  ['2003-12-01', NaN],
  ['2003-12-01', Infinity],
  ['2003-12-01', 1e300],
])('%s and %d days is refused', (start, days) => {
  expect(() => dateAfter(start, days)).toThrowError(expect.objectContaining({ code: 'invalid-option' }));
});

test('it agrees with the calendar of the engine', () => {
  const day = 86_400_000;
  const start = fc.integer({ min: -719_528, max: 2_932_896 });
  fc.assert(
    fc.property(start, start, (from, to) => {
      const iso = (days: number) => new Date(days * day).toISOString().slice(0, 10);
      expect(dateAfter(iso(from), to - from)).toBe(iso(to));
    }),
  );
});

test.each(['0000-01-01', '0000-02-29', '1600-02-29', '1899-12-31', '1970-01-01', '2003-12-01', '9999-12-31'])(
  '%s has the number of the calendar of the engine',
  (iso) => {
    expect(dayNumber(iso)).toBe(Date.parse(iso) / 86_400_000);
  },
);

test('each day has the number after that of the day before', () => {
  let before = dayNumber('1899-12-31');
  for (let time = Date.parse('1900-01-01'); time < Date.parse('2101-01-01'); time += 86_400_000) {
    const number = dayNumber(new Date(time).toISOString().slice(0, 10));
    if (number !== before + 1) expect(new Date(time).toISOString()).toBe('the day after');
    before = number;
  }
});

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
