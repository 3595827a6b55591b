import { checkNumber, described, type NumberRange } from './checkNumber.js';
import { checkRecord } from './checkRecord.js';
import { isRecord, member, report, type Check, type Place } from './Place.js';

/** Reads a number or interval in a range: its `value`, or undefined if it is not valid. */
export function checkQuantity(place: Place, range: NumberRange = {}): number | undefined {
  const { value } = place;
  if (!isRecord(value)) {
    if (typeof value === 'number') return checkNumber(place, range);
    return report(place, 'wrong-type', `${described(range)}, or an interval {value, low, high}`);
  }
  const read = (key: string) => {
    const number = checkNumber(member(place, key), range);
    return number ?? NaN;
  };
  let [middle, low, high] = [NaN, NaN, NaN];
  checkRecord(place, {
    value: () => (middle = read('value')),
    low: () => (low = read('low')),
    high: () => (high = read('high')),
  });
  if (low > high || middle < low || middle > high) {
    return report(place, 'inconsistent', 'low ≤ value ≤ high', '', `${low}, ${middle}, ${high}`);
  }
  return Number.isNaN(low + middle + high) ? undefined : middle;
}

/** A check for `checkRecord` out of `checkQuantity`. */
export function quantity(range?: NumberRange): Check {
  return (place) => {
    checkQuantity(place, range);
  };
}
