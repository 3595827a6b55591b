import { checkList, type ListLength } from './checkList.js';
import { didYouMean } from './didYouMean.js';
import { report, type Check, type Place } from './Place.js';
import { shown } from './shown.js';

/** Reads one of the names that are known; reports and returns undefined if it is none. */
export function checkName(place: Place, names: readonly string[], what: string): string | undefined {
  const { value } = place;
  if (typeof value !== 'string') return report(place, 'wrong-type', what);
  if (names.includes(value)) return value;
  return report(place, 'unknown-name', what, didYouMean(value, names));
}

/** A check for `checkRecord` out of `checkName`. */
export function name(names: readonly string[], what: string): Check {
  return (place) => {
    checkName(place, names, what);
  };
}

/** Checks a list of names that are known, none of them twice. Returns those that are right. */
export function checkNames(
  place: Place,
  names: readonly string[],
  what: string,
  length?: ListLength,
): string[] {
  const read: string[] = [];
  checkList(
    place,
    (item) => {
      const found = checkName(item, names, what);
      if (found === undefined) return;
      if (read.includes(found)) report(item, 'duplicate', `${what} that is not in the list yet`);
      else read.push(found);
    },
    length,
  );
  return read;
}

/** A check for `checkRecord` out of `checkNames`. */
export function names(known: readonly string[], what: string, length?: ListLength): Check {
  return (place) => {
    checkNames(place, known, what, length);
  };
}

/** Checks that no two items of a list have the same `id`. */
export function checkUnique(places: readonly Place[]): void {
  const seen = new Set<unknown>();
  for (const place of places) {
    if (seen.has(place.value) && typeof place.value === 'string') {
      report(place, 'duplicate', 'an id that no other has', '', shown(place.value));
    }
    seen.add(place.value);
  }
}
