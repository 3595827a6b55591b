import {
  type Cursor,
  describeRange,
  isRecord,
  member,
  type NumberRange,
  type Reader,
  readNumber,
  readRecord,
  report,
} from '../../input/index.js';
import { clamp } from '../../numeric/index.js';
import type { Stream } from '../../random/index.js';

/**
 * A number of a scenario: exact, or an interval from which a seed draws uniformly.
 * Units and range are those of the place where it stands.
 */
export type Quantity = number | QuantityInterval;

/** An uncertain number: `low ≤ value ≤ high`; `value` is what is used where nothing is drawn. */
export interface QuantityInterval {
  /** What is used where nothing is drawn. */
  readonly value: number;
  /** Least value that may be drawn. */
  readonly low: number;
  /** Greatest value that may be drawn. */
  readonly high: number;
}

/** The number that is used where nothing is drawn: the number itself, or the `value` of an interval. */
export function quantityValue(quantity: Quantity): number {
  return typeof quantity === 'number' ? quantity : quantity.value;
}

/**
 * A number of the scenario for one run: uniform in `[low, high]` for an interval.
 *
 * @param stream - gives one draw for every interval, even an empty one; none for an exact number
 */
export function drawQuantity(quantity: Quantity, stream: Stream): number {
  if (typeof quantity === 'number') return quantity;
  const { low, high } = quantity;
  return clamp(low + (high - low) * stream.next(), low, high);
}

/** Reads a number or interval in a range at once; returns its `value`. */
export function readQuantity(cursor: Cursor, range: NumberRange = {}): number | undefined {
  const { value } = cursor;
  if (!isRecord(value)) {
    if (typeof value === 'number') return readNumber(cursor, range);
    return report(cursor, 'wrong-type', `${describeRange(range)}, or an interval {value, low, high}`, {
      wanted: 'number',
    });
  }
  const read = (key: string) => readNumber(member(cursor, key), range) ?? NaN;
  let [middle, low, high] = [NaN, NaN, NaN];
  readRecord(cursor, {
    value: () => (middle = read('value')),
    low: () => (low = read('low')),
    high: () => (high = read('high')),
  });
  if (low > high || middle < low || middle > high) {
    return report(cursor, 'inconsistent', 'low ≤ value ≤ high', { received: `${low}, ${middle}, ${high}` });
  }
  return Number.isNaN(low + middle + high) ? undefined : middle;
}

/** Reads a number or interval in a range. */
export function quantity(range?: NumberRange): Reader<number> {
  return (cursor) => readQuantity(cursor, range);
}
