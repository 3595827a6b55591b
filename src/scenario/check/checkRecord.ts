import { didYouMean } from './didYouMean.js';
import { isRecord, keysOf, member, report, type Check, type Place } from './Place.js';

/**
 * Checks a record with known members: each required one, each optional one that is there, and no other.
 *
 * @returns whether there is a record at all
 */
export function checkRecord(
  place: Place,
  required: Readonly<Record<string, Check>>,
  optional: Readonly<Record<string, Check>> = {},
): boolean {
  if (!isRecord(place.value)) {
    report(place, 'wrong-type', 'an object');
    return false;
  }
  const present = keysOf(place.value);
  for (const [key, check] of Object.entries(required)) check(member(place, key));
  for (const [key, check] of Object.entries(optional)) {
    if (present.includes(key)) check(member(place, key));
  }
  const known = [...Object.keys(required), ...Object.keys(optional)];
  for (const key of present) {
    if (known.includes(key)) continue;
    report(
      member(place, key),
      'unknown-key',
      `one of ${known.join(', ')}`,
      didYouMean(key, known),
      `'${key}'`,
    );
  }
  return true;
}
