import { items, longestList, report, type Check, type Place } from './Place.js';

/** How many items a list must have. */
export interface ListLength {
  /** Exactly so many. */
  readonly exactly?: number | undefined;
  /** At least so many. Default 0. */
  readonly least?: number;
  /** What there must be so many of: `one per level from 1`. */
  readonly because?: string;
}

/**
 * Checks a list and each of its items.
 *
 * @returns the places of its items; none if there is no list
 */
export function checkList(place: Place, check: Check, length: ListLength = {}): Place[] {
  const { exactly, least = 0, because = '' } = length;
  if (!Array.isArray(place.value)) {
    report(place, 'wrong-type', 'a list');
    return [];
  }
  const found = place.value.length;
  if (found > longestList) {
    report(place, 'wrong-length', `a list of at most ${longestList}`);
    return [];
  }
  const reason = because === '' ? '' : ` (${because})`;
  if (exactly !== undefined && found !== exactly) {
    report(place, 'wrong-length', `a list of ${exactly}${reason}`);
  } else if (found < least) {
    report(place, 'wrong-length', `a list of at least ${least}${reason}`);
  }
  const places = items(place);
  places.forEach(check);
  return places;
}

/** A check for `checkRecord` out of `checkList`. */
export function listOf(check: Check, length?: ListLength): Check {
  return (place) => {
    checkList(place, check, length);
  };
}
