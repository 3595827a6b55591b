import type { FeasibleRegion } from '../tables/region.js';
import type { Valuation } from '../tables/valuation.js';
import type { Relaxation, Workspace } from '../tables/workspace.js';

/**
 * Returns, per cell of the region and slice that an allowed block of it reads (at {@link sliceAt}), the most that
 * its table adds up to, issue by issue; NaN for the others. Worked out once for a table, which nobody writes on: a no-deal value drifts without it,
 * and the same demands are held at many readings.
 */
export function maxPerSlice(
  workspace: Workspace,
  region: FeasibleRegion,
  valuation: Valuation,
): Float64Array {
  const { space, sheet, table } = valuation;
  const before = region.maxima.get(table);
  if (before?.sheet === sheet) return before.perSlice;
  const { blocks, cells, cellOf } = region;
  const perSlice = workspace.floats(cells.length * slicesOf(valuation)).fill(NaN);
  for (let i = 0; i < blocks.length; i++) {
    const at = sliceAt(region, valuation, i);
    if (!Number.isNaN(perSlice[at]!)) continue;
    const { first, last } = cells[cellOf[i]!]!;
    const start = sheet[blocks[i]!]! * space.width;
    let sum = 0;
    for (let p = 0; p < first.length; p++) sum += maxBetween(table, start + first[p]!, start + last[p]!);
    perSlice[at] = sum;
  }
  region.maxima.set(table, { sheet, perSlice });
  return perSlice;
}

/** Returns where {@link maxPerSlice} and {@link fillRatedMaxima} keep what belongs to a block, by its place in the region. */
export function sliceAt({ blocks, cellOf }: FeasibleRegion, valuation: Valuation, i: number): number {
  return cellOf[i]! * slicesOf(valuation) + valuation.sheet[blocks[i]!]!;
}

/** Never more than blocks; without substantive issues a table does not tell how many. */
function slicesOf({ space, table }: Valuation): number {
  return space.width === 0 ? space.blocks : table.length / space.width;
}

function maxBetween(table: Float64Array, from: number, to: number): number {
  let most = table[from]!;
  for (let at = from + 1; at <= to; at++) if (table[at]! > most) most = table[at]!;
  return most;
}

/**
 * Writes, per cell and slice that an allowed block reads (at {@link sliceAt}), the most that rating + factor ×
 * table adds up to, issue by issue; NaN for the others.
 *
 * @param ratings - laid out as a slice
 */
export function fillRatedMaxima(
  perSlice: Float64Array,
  region: FeasibleRegion,
  valuation: Valuation,
  ratings: Float64Array,
  factor: number,
): void {
  const { blocks, cells, cellOf } = region;
  const { space, sheet, table } = valuation;
  perSlice.fill(NaN);
  for (let i = 0; i < blocks.length; i++) {
    const place = sliceAt(region, valuation, i);
    if (!Number.isNaN(perSlice[place]!)) continue;
    const { first, last } = cells[cellOf[i]!]!;
    const start = sheet[blocks[i]!]! * space.width;
    let sum = 0;
    for (let p = 0; p < first.length; p++) {
      let best = -Infinity;
      for (let at = first[p]!; at <= last[p]!; at++) {
        const entry = factor * table[start + at]! + ratings[at]!;
        if (entry > best) best = entry;
      }
      sum += best;
    }
    perSlice[place] = sum;
  }
}

/**
 * Sets the multipliers of a block with two rows, an objective and a constraint, to the best ones: 1 and
 * the λ ≥ 0 for which the most that objective + λ × (constraint − need) reaches is least. Exact, by
 * secants between a deal that misses the need and one that reaches it.
 *
 * @param need - least value of the constraint
 * @returns the value of the best deal met on the objective that reaches the need, −∞ if none can
 */
export function priceConstraint(block: Relaxation, need: number): number {
  const { multipliers, constants } = block;
  multipliers[0] = 1;
  multipliers[1] = 0;
  let low = bestOn(block, 1, 0);
  if (low.constraint + constants[1]! >= need) return low.objective + constants[0]!;
  let high = bestOn(block, 0, 1);
  if (high.constraint + constants[1]! < need) return -Infinity;
  // Every round drops a corner of the trade-off; the count is a guard against rounding.
  for (let round = 0; round < 50; round++) {
    const lambda = (low.objective - high.objective) / (high.constraint - low.constraint);
    multipliers[1] = lambda;
    const next = bestOn(block, 1, lambda);
    const isHigher =
      next.objective + lambda * next.constraint > low.objective + lambda * low.constraint + 1e-13;
    if (!isHigher) break;
    if (next.constraint + constants[1]! >= need) high = next;
    else low = next;
  }
  return high.objective + constants[0]!;
}

/** Sums the rows over the entries that are best on a × objective + b × constraint; ties to the other. */
function bestOn(
  { cell, rows }: Relaxation,
  a: number,
  b: number,
): { readonly objective: number; readonly constraint: number } {
  const { first, last } = cell;
  const objectives = rows[0]!;
  const constraints = rows[1]!;
  let objective = 0;
  let constraint = 0;
  for (let p = 0; p < first.length; p++) {
    let best = first[p]!;
    let most = a * objectives[best]! + b * constraints[best]!;
    for (let at = best + 1; at <= last[p]!; at++) {
      const sum = a * objectives[at]! + b * constraints[at]!;
      if (sum < most) continue;
      const isBetter =
        sum > most ||
        b * objectives[at]! + a * constraints[at]! > b * objectives[best]! + a * constraints[best]!;
      if (!isBetter) continue;
      best = at;
      most = sum;
    }
    objective += objectives[best]!;
    constraint += constraints[best]!;
  }
  return { objective, constraint };
}

/** Steps of the descent: more would cost more time than the branches that they save. */
const DESCENT_STEPS = 16;

/**
 * Sets the multipliers of a block to good weights (≥ 0, sum 1): such that the most that the weighted sum
 * of the rows reaches, which no deal's smallest row can exceed, is low. A subgradient descent with
 * Polyak's steps from the weights that are there.
 *
 * @param incumbent - a smallest value that can be reached; it is what the descent aims at
 * @returns the highest smallest row of the deals met on the way
 */
export function priceFloor(block: Relaxation, incumbent: number): number {
  const { cell, rows, constants, multipliers } = block;
  const { first, last } = cell;
  const count = rows.length;
  const weights = multipliers.slice();
  const values = new Float64Array(count);
  let lowest = Infinity;
  let reached = -Infinity;
  for (let step = 0; step < DESCENT_STEPS; step++) {
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
    const gap = bound - Math.max(incumbent, reached);
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
