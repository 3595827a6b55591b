import { dateParts } from './dateParts.js';

/** The day of an event for lists: `2 Dec 2003`. */
export function shortDate(start: string, day: number): string {
  const [date, month, year] = dateParts(start, day);
  return `${date} ${month.slice(0, 3)} ${year}`;
}
