import type { Run } from '../../talks/index.js';
import type { YesNoMetric } from './Metric.js';

/**
 * Tells whether anything in a run was left to chance. Where nothing was, no seed was ever looked at, and the run is the same
 * with every seed: one such run is as good as a thousand.
 *
 * @param from - number of events that are not looked at. Default 0
 * @param to - number of the event before which to stop. Default: none
 */
export function isLeftToChance({ trace }: Pick<Run, 'trace'>, from?: number, to?: number): boolean {
  return trace.events.slice(from, to).some(({ draws }) => draws !== undefined);
}

/**
 * Tells whether one run says all there is: in none was anything left to chance, and all say the same, which an agent of
 * one's own that throws its own dice would not.
 *
 * @param chance - per run, what {@link chanceMetric} said of it
 * @param values - per run, what was measured
 */
export function isCertain(chance: readonly unknown[], values: readonly unknown[]): boolean {
  return chance.every((said) => said === 0) && values.every((value) => value === values[0]);
}

/** {@link isLeftToChance} as a metric: so threads and other machines say it of every run. */
export const chanceMetric: YesNoMetric = {
  name: 'chance',
  label: 'something in the run was left to chance',
  kind: 'yesNo',
  of: (run) => isLeftToChance(run),
};
