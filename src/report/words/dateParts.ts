import { dateAfter } from '../../scenario/index.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Day of the month, name of the month and year of an event. */
export function dateParts(start: string, day: number): readonly [date: number, month: string, year: number] {
  const [year, month, date] = dateAfter(start, day).split('-').map(Number);
  return [date!, MONTHS[month! - 1]!, year!];
}
