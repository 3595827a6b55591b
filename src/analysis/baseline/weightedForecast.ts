import { clamp } from '../../numeric/index.js';
import { checkPositions } from './checkPositions.js';
import { relativeWeights } from './relativeWeights.js';
import type { WeightedForecast } from './types/WeightedForecast.js';
import type { WeightedPosition } from './types/WeightedPosition.js';

/** Shares of the weight that differ by less are equal: a half must stay a half after rounding. */
const tolerance = 1e-12;

/**
 * The baseline to print beside any forecast: where the parties' positions meet if each pulls with capability
 * × salience. On data of European Union decisions the mean beats the celebrated expected-utility model.
 *
 * A half is a half within 1e-12 of the whole weight. A party without salience moves nothing.
 *
 * @param positions - of one party or more
 * @throws SixPartyError `invalid-option` with everything that is wrong
 */
export function weightedForecast(positions: readonly WeightedPosition[]): WeightedForecast {
  checkPositions(positions);
  const weights = relativeWeights(positions);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const moment = positions.reduce((sum, { position }, i) => sum + weights[i]! * position, 0);

  const places = [...new Set(positions.map(({ position }) => position))].sort((a, b) => a - b);
  const held = places.map((place) =>
    positions.reduce((sum, { position }, i) => (position === place ? sum + weights[i]! : sum), 0),
  );
  const half = total / 2;
  const slack = tolerance * total;
  const majority = places.find((_, k) => held[k]! > half + slack);

  let below = 0;
  const upTo = held.map((weight) => (below += weight));
  const lowerMedian = places[upTo.findIndex((sum) => sum >= half - slack)]!;
  const upperMedian = places[upTo.findIndex((sum) => sum > half + slack)]!;
  return {
    mean: clamp(moment / total, places[0]!, places[places.length - 1]!),
    median: lowerMedian + (upperMedian - lowerMedian) / 2,
    lowerMedian,
    upperMedian,
    ...(majority !== undefined && { majority }),
  };
}
