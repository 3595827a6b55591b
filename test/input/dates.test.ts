import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDate } from '../../src/input/index.js';

test.each(['2003-12-01', '2004-02-29', '2000-02-29', '0000-02-29', '9999-12-31'])('%s is a date', (text) => {
  expect(isDate(text)).toBe(true);
});

test.each([
  '2003-02-29',
  '1900-02-29',
  '2003-13-01',
  '2003-00-10',
  '2003-04-31',
  '2003-04-00',
  '2003-4-1',
  '20031201',
  '2003-12-01T00:00',
  ' 2003-12-01',
  '2003-12-01\n',
  '',
  20031201,
  null,
  undefined,
  ['2003-12-01'],
])('%j is none', (x) => {
  expect(isDate(x)).toBe(false);
});

test('it agrees with the calendar of the engine', () => {
  const number = (most: number) => fc.integer({ min: 0, max: most });
  fc.assert(
    fc.property(number(9999), number(14), number(33), (year, month, day) => {
      const pad = (n: number, digits: number) => String(n).padStart(digits, '0');
      const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
      const date = new Date(`${text}T00:00:00Z`);
      const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
      expect(isDate(text)).toBe(exists);
    }),
  );
});
