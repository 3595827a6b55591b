import { dateAfter } from '../scenario/index.js';

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
  ...['October', 'November', 'December'],
];

/**
 * Says the day of an event as people write it: `2 December 2003`.
 *
 * @param start - first day of the scenario
 * @param day - days since then
 */
export function longDate(start: string, day: number): string {
  return dateParts(start, day).join(' ');
}

/** Says the day of an event for lists: `2 Dec 2003`. */
export function shortDate(start: string, day: number): string {
  const [date, month, year] = dateParts(start, day);
  return `${date} ${month.slice(0, 3)} ${year}`;
}

/** Says the month of an event: `December 2003`. */
export function monthOf(start: string, day: number): string {
  const [, month, year] = dateParts(start, day);
  return `${month} ${year}`;
}

function dateParts(start: string, day: number): readonly [date: number, month: string, year: number] {
  const [year, month, date] = dateAfter(start, day).split('-').map(Number);
  return [date!, MONTHS[month! - 1]!, year!];
}
