import { isDate, problem, shown, SixPartyError } from '../input/index.js';

/** Mean length of a year in days: promises are made in months and years, time runs in days. */
export const YEAR = 365.25;

/** Mean length of a month in days. */
export const MONTH = 30.4375;

/**
 * Days from one ISO date to another; negative if `to` comes first.
 *
 * @throws {@link SixPartyError} `invalid-option` if either is no date
 */
export function daysBetween(from: string, to: string): number {
  const problems = [
    { path: 'from', date: from },
    { path: 'to', date: to },
  ].filter(({ date }) => !isDate(date));
  if (problems.length === 0) return dayNumber(to) - dayNumber(from);
  throw new SixPartyError(
    'invalid-option',
    'Days can be counted between dates only.',
    problems.map(({ path, date }) => problem(path, 'bad-date', 'an ISO date (YYYY-MM-DD)', shown(date))),
  );
}

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
      `${shown(start)} and ${shown(days)} days`,
    ),
  ]);
}

/**
 * Days from 1970-01-01 to a civil date (proleptic Gregorian), by integer arithmetic on years that begin
 * in March, so that a leap day is the last day of its year (Hinnant, "chrono-compatible low-level date
 * algorithms", 2013).
 *
 * @param iso - a valid ISO date
 */
export function dayNumber(iso: string): number {
  const month = Number(iso.slice(5, 7));
  const year = Number(iso.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(iso.slice(8, 10)) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The ISO date of a day number (days from 1970-01-01) in the years 0000–9999; inverse of `dayNumber`. */
export function isoDate(day: number): string {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = ((monthFromMarch + 2) % 12) + 1;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(date, 2)}`;
}

function digits(number: number, count: number): string {
  return String(number).padStart(count, '0');
}
