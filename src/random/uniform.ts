import type { Stream } from './Stream.js';

/** One draw, uniform in [`low`, `high`). */
export function uniform(stream: Stream, low: number, high: number): number {
  return low + (high - low) * stream.next();
}
