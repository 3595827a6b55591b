import { MONTH } from './calendar.js';
import type { Scenario } from './Scenario.js';

/** Returns the last day that talks can reach, from 0 at the start: every gap the longest, up to a limit in months. */
export function lastDay({ horizon, dynamics }: Pick<Scenario, 'horizon' | 'dynamics'>): number {
  if (!dynamics) return 0;
  const longest = greatest(dynamics.gapDays);
  const first = Math.max(0, greatest(dynamics.firstGapDays ?? []));
  // The first session is held however late it comes.
  const limit = Math.max(first, Math.ceil((horizon.months ?? Infinity) * MONTH));
  return Math.min(first + horizon.rounds * longest, limit);
}

function greatest(days: readonly number[]): number {
  return days.reduce((most, day) => Math.max(most, day), -Infinity);
}
