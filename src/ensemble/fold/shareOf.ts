import { wilsonInterval } from '../../analysis/index.js';
import type { Share } from './MetricSummary.js';

/** A count as a share with its interval. */
export function shareOf(count: number, runs: number, alpha: number): Share {
  return { count, share: runs === 0 ? null : count / runs, ...wilsonInterval(count, runs, alpha) };
}
