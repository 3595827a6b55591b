import type { BlockRows } from './BlockRows.js';

/**
 * Sets the multipliers of a block with two rows, an objective and a constraint, to the best ones: 1 and
 * the λ ≥ 0 for which the most that objective + λ × (constraint − need) reaches is least. Exact, by
 * secants between a deal that misses the need and one that reaches it.
 *
 * @param need - least value of the constraint
 * @returns the value of the best deal met on the objective that reaches the need, −∞ if none can
 */
export function priceConstraint(block: BlockRows, need: number): number {
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

/** Sums of the rows over the entries that are best on a × objective + b × constraint; ties to the other. */
function bestOn(
  { room, rows }: BlockRows,
  a: number,
  b: number,
): { readonly objective: number; readonly constraint: number } {
  const { first, last } = room;
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
