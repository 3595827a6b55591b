import type { Run } from '../../talks/index.js';
import type { YesNoMetric } from './Metric.js';

/**
 * Tells whether anything in a run was left to chance. Where nothing was, no seed was ever looked at, and the run is the same
 * with every seed: one such run is as good as a thousand.
 */
export function isLeftToChance({ trace }: Pick<Run, 'trace'>): boolean {
  return trace.events.some(({ draws }) => draws !== undefined);
}

/** {@link isLeftToChance} as a metric: so threads and other machines say it of every run. */
export const chanceMetric: YesNoMetric = {
  name: 'chance',
  label: 'something in the run was left to chance',
  kind: 'yesNo',
  of: isLeftToChance,
};
