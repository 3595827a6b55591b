import { log } from '../../../numeric/index.js';
import type { Stream } from '../../../random/index.js';

/** Steps in which chance is taken: an exact logarithm per draw would cost more than all else. */
const STEPS = 4096;
const quantiles = Float64Array.from({ length: STEPS }, (_, n) => -log((n + 0.5) / STEPS));

/** Draws from the exponential distribution of mean 1, in 4096 equally likely steps. */
export function exponential(stream: Stream): number {
  return quantiles[Math.floor(stream.next() * STEPS)]!;
}
