import type { Interval } from '../../../analysis/index.js';
import type { Share } from './Share.js';

/** A share with its interval. */
export function shareOf(successes: number, runs: number, { low, high }: Interval): Share {
  return { successes, runs, estimate: successes / runs, low, high };
}

/** `88 of 200 runs (0.440, 0.373 to 0.509)` */
export function shareInWords({ successes, runs, estimate, low, high }: Share): string {
  if (runs === 0) return 'no run';
  return `${successes} of ${runs} runs (${estimate.toFixed(3)}, ${low.toFixed(3)} to ${high.toFixed(3)})`;
}
