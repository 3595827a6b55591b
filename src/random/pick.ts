import { integerBelow } from './integerBelow.js';
import type { Stream } from './Stream.js';

/** One of the items, each with the same probability, by one draw. */
export function pick<T>(stream: Stream, items: readonly T[]): T {
  if (items.length === 0) throw new RangeError('pick: there is nothing to pick from');
  return items[integerBelow(stream, items.length)]!;
}
