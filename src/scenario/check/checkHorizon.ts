import { count, number, positive } from './checkNumber.js';
import { checkRecord } from './checkRecord.js';
import type { Place } from './Place.js';

/** Checks when talks end of themselves. */
export function checkHorizon(place: Place): void {
  checkRecord(place, { rounds: number(count) }, { months: number(positive) });
}
