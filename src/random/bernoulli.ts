import type { Stream } from './Stream.js';

/** True with probability `p`. Draws once whatever `p` is, so that later draws do not move with it. */
export function bernoulli(stream: Stream, p: number): boolean {
  return stream.next() < p;
}
