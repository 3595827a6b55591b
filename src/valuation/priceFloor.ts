import type { BlockRows } from './BlockRows.js';

/** Steps of the descent: more would cost more time than the branches that they save. */
const STEPS = 16;

/**
 * Sets the multipliers of a block to good weights (≥ 0, sum 1): such that the most that the weighted sum
 * of the rows reaches, which no deal's smallest row can exceed, is low. A subgradient descent with
 * Polyak's steps from the weights that are there.
 *
 * @param known - a smallest value that can be reached; it is what the descent aims at
 * @returns the highest smallest row of the deals met on the way
 */
export function priceFloor(block: BlockRows, known: number): number {
  const { room, rows, constants, multipliers } = block;
  const { first, last } = room;
  const count = rows.length;
  const weights = multipliers.slice();
  const values = new Float64Array(count);
  let lowest = Infinity;
  let reached = -Infinity;
  for (let step = 0; step < STEPS; step++) {
    values.set(constants);
    for (let p = 0; p < first.length; p++) {
      let best = first[p]!;
      let most = -Infinity;
      for (let at = best; at <= last[p]!; at++) {
        let sum = 0;
        for (let i = 0; i < count; i++) sum += weights[i]! * rows[i]![at]!;
        if (sum > most) {
          most = sum;
          best = at;
        }
      }
      for (let i = 0; i < count; i++) values[i] = values[i]! + rows[i]![best]!;
    }
    let bound = 0;
    let floor = Infinity;
    let mean = 0;
    for (let i = 0; i < count; i++) {
      bound += weights[i]! * values[i]!;
      floor = Math.min(floor, values[i]!);
      mean += values[i]! / count;
    }
    if (bound < lowest) {
      lowest = bound;
      multipliers.set(weights);
    }
    reached = Math.max(reached, floor);
    let norm = 0;
    for (let i = 0; i < count; i++) norm += (values[i]! - mean) * (values[i]! - mean);
    const gap = bound - Math.max(known, reached);
    if (gap <= 1e-12 || norm === 0) break;
    for (let i = 0; i < count; i++) weights[i] = weights[i]! - (gap / norm) * (values[i]! - mean);
    toSimplex(weights);
  }
  return reached;
}

/** Moves weights whose sum is 1 to the nearest ones that are not negative. */
function toSimplex(weights: Float64Array): void {
  for (;;) {
    let open = 0;
    let excess = -1;
    let isNegative = false;
    for (const weight of weights) {
      if (weight < 0) isNegative = true;
      if (weight > 0) {
        open += 1;
        excess += weight;
      }
    }
    for (let i = 0; i < weights.length; i++) {
      weights[i] = weights[i]! > 0 ? weights[i]! - excess / open : 0;
      // Without negative weights the excess is rounding only.
      if (!isNegative && weights[i]! < 0) weights[i] = 0;
    }
    if (!isNegative) return;
  }
}
