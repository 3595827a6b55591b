import { log1p } from '../numeric/index.js';
import type { Stream } from './Stream.js';

/** One draw from the exponential distribution with the given rate, that is with mean 1/`rate`. */
export function exponential(stream: Stream, rate: number): number {
  return -log1p(-stream.next()) / rate;
}
