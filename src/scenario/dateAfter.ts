import { shown } from './check/shown.js';
import { dayNumber } from './dayNumber.js';
import { isDate } from '../input/index.js';
import { isoDate } from './isoDate.js';
import { problem } from './check/problem.js';
import { SixPartyError } from '../input/index.js';

/**
 * The date so many days after another.
 *
 * @param start - ISO date
 * @param days - whole days, negative = before; a part of a day is dropped
 * @throws {@link SixPartyError} `invalid-option` if `start` is no date, or the result is outside the
 *   years 0000–9999
 */
export function dateAfter(start: string, days: number): string {
  const date = isDate(start) && Number.isFinite(days) ? isoDate(dayNumber(start) + Math.floor(days)) : '';
  if (isDate(date)) return date;
  throw new SixPartyError('invalid-option', 'There is no such date.', [
    problem(
      'start',
      'bad-date',
      'a date from which the days lead to the years 0000–9999',
      `${shown(start)} and ${days} days`,
    ),
  ]);
}
