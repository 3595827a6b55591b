import type { Metric } from '../../metrics/Metric.js';
import type { StoppingRule } from '../../fold/stopping.js';
import { readCount, readNumber } from './readNumber.js';
import { readRecord } from './readRecord.js';
import { readText } from './readText.js';
import { nearestHint, wrong, type Spot } from './Spot.js';

/**
 * Reads `until`: `{metric, width}` and, if need be, `alpha` and `every`.
 *
 * @param metrics - names of those that are measured
 * @param known - all that can be measured; undefined if the scenario is not known
 */
export function readUntil(
  spot: Spot,
  metrics: readonly string[],
  known: readonly Metric[] | undefined,
): StoppingRule | undefined {
  if (spot.value === undefined) return undefined;
  const spots = readRecord(spot, ['metric', 'width', 'alpha', 'every']);
  if (spots === undefined) return undefined;
  const metric = readText(spots.metric);
  const fitting = known?.filter(({ name, kind }) => kind === 'yesNo' && metrics.includes(name));
  if (metric !== undefined && fitting?.every(({ name }) => name !== metric) === true) {
    const names = fitting.map(({ name }) => name);
    const expected = 'one of the metrics of the experiment that is of yes or no';
    const hint = nearestHint(metric, names) || `Such as agreement; put it under metrics too.`;
    wrong(spots.metric, 'unknown-name', expected, hint);
  }
  const width = readNumber(spots.width, 0, 1);
  const alpha = spots.alpha.value === undefined ? undefined : readNumber(spots.alpha, 0, 1);
  const every = spots.every.value === undefined ? undefined : readCount(spots.every, 1, 1e9);
  if (metric === undefined || width === undefined) return undefined;
  return { metric, width, ...(alpha !== undefined && { alpha }), ...(every !== undefined && { every }) };
}
