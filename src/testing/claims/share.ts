import type { Interval } from '../../analysis/index.js';

/** The share of the runs that were judged on which a claim held, with an interval for its probability. */
export interface Share {
  readonly successes: number;
  /** Runs that were judged; those that `fc.pre` left out do not count. */
  readonly runs: number;
  /** `successes / runs`; NaN without runs. */
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** Makes a share with its interval. */
export function shareOf(successes: number, runs: number, { low, high }: Interval): Share {
  return { successes, runs, estimate: successes / runs, low, high };
}

/** Tells a share: `88 of 200 runs (0.440, 0.373 to 0.509)`. */
export function shareInWords({ successes, runs, estimate, low, high }: Share): string {
  if (runs === 0) return 'no run';
  return `${successes} of ${runs} runs (${estimate.toFixed(3)}, ${low.toFixed(3)} to ${high.toFixed(3)})`;
}
