import type { Stream } from './Stream.js';

/** One draw, uniform in 0 … `n` − 1. A draw has 32 bits: keep `n` far below 2^32. */
export function integerBelow(stream: Stream, n: number): number {
  return Math.floor(stream.next() * n);
}
