import type { Stream } from '../../../random/index.js';

/** How often an issue is supposed to be one of more or less, rather than of options in any order. */
const ORDERED = 0.4;

/** Draws what the options of an issue are worth, from `from` to before `to`: the best 1, the worst 0. */
export function drawValues(values: Float64Array, from: number, to: number, stream: Stream): void {
  const ordered = stream.next() < ORDERED;
  let low = Infinity;
  let high = -Infinity;
  for (let at = from; at < to; at++) {
    const value = stream.next();
    low = Math.min(low, value);
    high = Math.max(high, value);
    // Insertion: issues have few options.
    let place = at;
    for (; ordered && place > from && values[place - 1]! > value; place--) values[place] = values[place - 1]!;
    values[place] = value;
  }
  for (let at = from; at < to; at++) values[at] = high > low ? (values[at]! - low) / (high - low) : 1;
  if (ordered && stream.next() < 0.5) values.subarray(from, to).reverse();
}
