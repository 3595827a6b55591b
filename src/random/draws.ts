import { exp, log1p, normalQuantile } from '../numeric/index.js';
import type { Stream } from './streams.js';

/** Draws once, uniform in [`low`, `high`). */
export function uniform(stream: Stream, low: number, high: number): number {
  return low + (high - low) * stream.next();
}

/** Draws once, uniform in 0 … `n` − 1. A draw has 32 bits: keep `n` far below 2^32. */
export function integerBelow(stream: Stream, n: number): number {
  return Math.floor(stream.next() * n);
}

/** Tells true with probability `p`. Draws once whatever `p` is, so that later draws do not move with it. */
export function bernoulli(stream: Stream, p: number): boolean {
  return stream.next() < p;
}

/** Picks one of the items, each with the same probability, by one draw. */
export function pick<T>(stream: Stream, items: readonly T[]): T {
  if (items.length === 0) throw new RangeError('pick: there is nothing to pick from');
  return items[integerBelow(stream, items.length)]!;
}

/** Draws once from the standard normal distribution. It is monotone in the draw beneath it. */
export function normal(stream: Stream): number {
  return normalQuantile(stream.next() + 2 ** -33); // the middle of the draw's cell: never 0, never 1
}

/**
 * Draws once from the log-normal distribution.
 *
 * @param stream - where to draw
 * @param geometricMean - the median: half of the draws are below it
 * @param logSd - standard deviation of the draw's natural logarithm
 */
export function logNormal(stream: Stream, geometricMean: number, logSd: number): number {
  return geometricMean * exp(logSd * normal(stream));
}

/** Draws once from the exponential distribution with the given rate, that is with mean 1/`rate`. */
export function exponential(stream: Stream, rate: number): number {
  return -log1p(-stream.next()) / rate;
}
