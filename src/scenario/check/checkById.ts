import { didYouMean } from './didYouMean.js';
import { isRecord, keysOf, member, report, type Check, type Place } from './Place.js';

/**
 * Checks a record whose keys are ids.
 *
 * @param ids - the ids that are known
 * @param what - what they name: `a party`
 * @param check - of the value of each known id, which is given too
 */
export function checkById(
  place: Place,
  ids: readonly string[],
  what: string,
  check: (place: Place, id: string) => void = () => undefined,
): void {
  if (!isRecord(place.value))
    return report(place, 'wrong-type', `an object with the id of ${what} as each key`);
  for (const id of keysOf(place.value)) {
    const spot = member(place, id);
    if (ids.includes(id)) check(spot, id);
    else report(spot, 'unknown-name', what, didYouMean(id, ids), `'${id}'`);
  }
}

/** A check for `checkRecord` out of `checkById`. */
export function byId(
  ids: readonly string[],
  what: string,
  check?: (place: Place, id: string) => void,
): Check {
  return (place) => {
    checkById(place, ids, what, check);
  };
}
