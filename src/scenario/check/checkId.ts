import { report, type Place } from './Place.js';

/**
 * Checks an id. Ids are keys of records and parts of dotted paths: they begin with a letter (keys that
 * look like integers would not keep their order), hold no dot, and are no name that every JavaScript
 * object answers to.
 */
export function checkId(place: Place): void {
  const { value } = place;
  const expected = 'an id: a letter, then letters, digits, _ or -';
  if (typeof value !== 'string') report(place, 'wrong-type', expected);
  else if (!/^[A-Za-z][A-Za-z0-9_-]*$/.test(value)) report(place, 'out-of-range', expected);
  else if (value in {}) report(place, 'out-of-range', 'an id that is no member of every JavaScript object');
}
