import { MONTH } from '../../scenario/index.js';
import type { Scenario } from '../../scenario/index.js';

/** Days from the start to the last day that talks can reach: every gap the longest, to the end of the horizon. */
export function lastDay({ horizon, dynamics }: Scenario): number {
  if (!dynamics) return 0;
  const longest = Math.max(...dynamics.gapDays);
  const first = dynamics.firstGapDays ? Math.max(...dynamics.firstGapDays) : 0;
  // What follows the last session still belongs to its round.
  return Math.min(first + horizon.rounds * longest, (horizon.months ?? Infinity) * MONTH);
}
