import type { Metric } from '../../metrics/Metric.js';
import { didYouMean, inner, wrong, type Spot } from './Spot.js';

/** What is measured if a file says nothing about it. */
const USUAL = ['outcome'];

/**
 * Reads `metrics`, a list of names.
 *
 * @param known - all that can be measured; undefined if the scenario is not known: then every name passes
 */
export function readMetrics(spot: Spot, known: readonly Metric[] | undefined): readonly string[] {
  const { value } = spot;
  if (value === undefined) return USUAL;
  if (!Array.isArray(value) || value.length === 0) {
    wrong(spot, 'wrong-type', 'a list of names of metrics');
    return [];
  }
  const names = known?.map(({ name }) => name);
  return (value as unknown[]).flatMap((name, place, all) => {
    const item = inner(spot, place);
    if (typeof name !== 'string') return wrong(item, 'wrong-type', 'the name of a metric') ?? [];
    if (names && !names.includes(name))
      return wrong(item, 'unknown-name', 'the name of a metric', didYouMean(name, names)) ?? [];
    if (all.indexOf(name) < place) return wrong(item, 'duplicate', 'each metric once') ?? [];
    return [name];
  });
}
