import type { Interval } from '../../analysis/index.js';

/** The share of the runs that were judged on which a claim held, with an interval for its probability. */
export interface Share {
  /** Runs in which it holds. */
  readonly successes: number;
  /** Runs that were judged; those that `fc.pre` left out do not count. */
  readonly runs: number;
  /** `successes / runs`; NaN without runs. */
  readonly estimate: number;
  /** Lower end of the interval. */
  readonly low: number;
  /** Upper end of the interval. */
  readonly high: number;
}

/** Makes a share with its interval. */
export function shareOf(successes: number, runs: number, { low, high }: Interval): Share {
  return { successes, runs, estimate: successes / runs, low, high };
}

/** Tells a share: `88 of 200 runs (0.440, interval 0.373 to 0.509)`. */
export function shareInWords({ successes, runs, estimate, low, high }: Share): string {
  if (runs === 0) return 'no run';
  return `${successes} of ${runs} runs (${estimate.toFixed(3)}, interval ${low.toFixed(3)} to ${high.toFixed(3)})`;
}

/**
 * Says a probability that was given or calculated, without the digits that sums leave behind: `0.3`, not
 * `0.30000000000000004`; near 0 and 1 with two digits of what is left.
 */
export function probabilityInWords(p: number): string {
  const rest = Math.min(p, 1 - p);
  let decimals = 4;
  for (let left = rest * 1000; left > 0 && left < 1 && decimals < 16; left *= 10) decimals += 1;
  return String(Number(p.toFixed(decimals)));
}
