import { isPlain } from './isPlain.js';
import { isRecord, items, keysOf, member, report, type Place } from './Place.js';

const deepest = 100;

/** Checks for data that JSON can hold: no functions, class instances, cycles or numbers that are not finite. */
export function checkJson(place: Place, above: readonly unknown[] = []): void {
  const { value } = place;
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) report(place, 'out-of-range', 'a finite number');
    return;
  }
  if (typeof value !== 'object') return report(place, 'wrong-type', 'JSON data');
  if (above.includes(value)) return report(place, 'inconsistent', 'data that does not contain itself');
  if (above.length >= deepest) return report(place, 'out-of-range', `data nested at most ${deepest} deep`);
  const within = [...above, value];
  if (Array.isArray(value)) {
    for (const item of items(place)) checkJson(item, within);
    return;
  }
  if (!isPlain(value)) {
    return report(place, 'wrong-type', 'JSON data, no instance of a class');
  }
  if (!isRecord(value)) return;
  for (const key of keysOf(value)) checkJson(member(place, key), within);
}
