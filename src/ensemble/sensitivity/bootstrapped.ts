import { quantiles } from '../../analysis/index.js';
import { integerBelow, openStream } from '../../random/index.js';
import type { SensitivityInterval } from './SensitivityInterval.js';
import type { SensitivityOptions } from './SensitivityOptions.js';

/**
 * Several statistics of the same units with their percentile intervals (Efron 1979): every resample of the units
 * serves all of them. Resamples in which a statistic is not defined are left out of its interval.
 *
 * @param units - how many there are to draw from
 * @param statistics - from the numbers of the units drawn, in which one may stand more than once
 */
export function bootstrapped(
  units: number,
  statistics: (drawn: Uint32Array) => readonly (number | null)[],
  { seed, alpha = 0.05, resamples = 1000 }: SensitivityOptions,
): SensitivityInterval[] {
  const stream = openStream(`${seed}/bootstrap`);
  const drawn = Uint32Array.from({ length: units }, (_, unit) => unit);
  const estimates = statistics(drawn);
  const found = estimates.map((): number[] => []);
  for (let resample = 0; resample < resamples; resample++) {
    for (let place = 0; place < units; place++) drawn[place] = integerBelow(stream, units);
    statistics(drawn).forEach((value, which) => {
      if (value !== null) found[which]!.push(value);
    });
  }
  return estimates.map((estimate, which) => {
    if (estimate === null || found[which]!.length === 0) return { estimate, low: null, high: null };
    const [low, high] = quantiles(found[which]!, [alpha / 2, 1 - alpha / 2]);
    return { estimate, low: low!, high: high! };
  });
}
