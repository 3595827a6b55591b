import { didYouMean, inner, wrong, type Spot } from './Spot.js';
import type { StoppingRule } from '../Experiment.js';
import { readNumber } from './readNumber.js';
import { readRecord } from './readRecord.js';

/** Reads `metrics`, a list of names; all that there are if it is left out. */
export function readMetrics(spot: Spot, known: readonly string[]): readonly string[] {
  const { value } = spot;
  if (value === undefined) return known;
  if (!Array.isArray(value) || value.length === 0) {
    wrong(spot, 'wrong-type', 'a list of names of metrics', `Known: ${known.join(', ')}.`);
    return [];
  }
  return (value as unknown[]).flatMap((name, place, all) => {
    const item = inner(spot, place);
    if (typeof name !== 'string' || !known.includes(name))
      return wrong(item, 'unknown-name', 'the name of a metric', didYouMean(name, known)) ?? [];
    if (all.indexOf(name) < place) return wrong(item, 'duplicate', 'each metric once') ?? [];
    return [name];
  });
}

/** Reads `until`. */
export function readUntil(spot: Spot, metrics: readonly string[]): StoppingRule | undefined {
  if (spot.value === undefined) return undefined;
  const spots = readRecord(spot, ['metric', 'width', 'alpha']);
  if (spots === undefined) return undefined;
  const { value } = spots.metric;
  const metric = typeof value === 'string' && metrics.includes(value) ? value : undefined;
  if (metric === undefined)
    wrong(
      spots.metric,
      value === undefined ? 'wrong-type' : 'unknown-name',
      'one of the metrics',
      didYouMean(value, metrics),
    );
  const width = readNumber(spots.width, 0);
  const alpha = spots.alpha.value === undefined ? 0.05 : readNumber(spots.alpha, 0, 1);
  if (metric === undefined || width === undefined || alpha === undefined) return undefined;
  return { metric, width, alpha };
}
