import { normalQuantile } from '../numeric/index.js';
import type { Stream } from './Stream.js';

/** One draw from the standard normal distribution. It is monotone in the draw beneath it. */
export function normal(stream: Stream): number {
  return normalQuantile(stream.next() + 2 ** -33); // the middle of the draw's cell: never 0, never 1
}
