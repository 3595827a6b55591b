import { isDate } from '../../input/index.js';
import { report, type Place } from './Place.js';

/** Checks for a text that says something. */
export function checkText(place: Place): void {
  if (typeof place.value !== 'string') report(place, 'wrong-type', 'a text');
  else if (place.value.trim() === '') report(place, 'missing', 'a text that is not empty');
}

/** Checks for true or false. */
export function checkFlag(place: Place): void {
  if (typeof place.value !== 'boolean') report(place, 'wrong-type', 'true or false');
}

/** Reads an ISO date; reports and returns undefined if there is none. */
export function checkDate(place: Place): string | undefined {
  if (isDate(place.value)) return place.value;
  if (typeof place.value !== 'string') return report(place, 'wrong-type', 'an ISO date (YYYY-MM-DD)');
  return report(place, 'bad-date', 'an ISO date (YYYY-MM-DD) that exists');
}
