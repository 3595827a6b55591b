import { dateParts } from './dateParts.js';

/** The day of an event as people write it: `2 December 2003`. */
export function longDate(start: string, day: number): string {
  return dateParts(start, day).join(' ');
}
