import { expect, test } from 'vitest';
import { dayNumber } from '../../src/scenario/dayNumber.js';

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
