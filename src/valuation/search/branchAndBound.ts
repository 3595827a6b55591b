import { TIE_TOLERANCE } from '../../input/index.js';
import type { Relaxation } from '../tables/workspace.js';

/** What a search in a block is after, among the deals that reach the minimum on every row. */
export type BlockGoal =
  /** The highest value on this row: its minimum is raised with every deal found. */
  | number
  /** The highest smallest value: all minima are equal and raised together. */
  | 'floor'
  /** The lexicographically lowest deal. */
  | 'first';

/**
 * Searches one block by depth-first branch and bound, exactly. A branch is left when a row cannot reach its minimum
 * any more, or when it has lost more on the weighted sum of the rows than the best deal on that sum has
 * to spare (the Lagrangian bound; the closer `multipliers` are to the best ones, the fewer branches).
 *
 * @param minima - per row; raised in place to a hair above the deal found, so that a later block is
 * searched for strictly better deals only
 * @returns whether there is a deal; it is in `block.best` and `block.values`
 */
export function searchBlock(block: Relaxation, minima: Float64Array, goal: BlockGoal): boolean {
  const { cell, constants, rows, multipliers, best, values, loss, order, rest, sums, entries } = block;
  const { first, last } = cell;
  const depth = first.length;
  const count = rows.length;
  const top = prepare(block, goal);
  let hasDeal = false;
  let slack = slackOf(top, multipliers, minima);
  for (let i = 0; i < count; i++) {
    sums[i] = constants[i]!;
    if (constants[i]! + rest[i]! < minima[i]!) return false;
  }
  descend(0, 0);
  return hasDeal;

  function descend(p: number, lost: number): boolean {
    if (p === depth) return take();
    const here = p * count;
    const next = here + count;
    const end = last[p]!;
    for (let at = first[p]!; at <= end; at++) {
      const entry = order[at]!;
      const nowLost = lost + loss[entry]!;
      if (nowLost > slack) {
        if (goal === 'first') continue;
        return false;
      }
      let isOpen = true;
      for (let i = 0; i < count; i++) {
        const sum = sums[here + i]! + rows[i]![entry]!;
        sums[next + i] = sum;
        if (sum + rest[next + i]! < minima[i]!) {
          isOpen = false;
          break;
        }
      }
      if (!isOpen) continue;
      entries[p] = entry;
      if (descend(p + 1, nowLost)) return true;
    }
    return false;
  }

  function take(): boolean {
    hasDeal = true;
    best.set(entries);
    for (let i = 0; i < count; i++) values[i] = sums[depth * count + i]!;
    if (goal === 'first') return true;
    if (goal === 'floor') {
      let floor = values[0]!;
      for (let i = 1; i < count; i++) floor = Math.min(floor, values[i]!);
      minima.fill(floor + TIE_TOLERANCE);
    } else {
      minima[goal] = values[goal]! + TIE_TOLERANCE;
    }
    slack = slackOf(top, multipliers, minima);
    return false;
  }
}

/** Returns by how much the weighted sum of a deal may lie below the top one if it reaches all minima. */
function slackOf(top: number, multipliers: Float64Array, minima: Float64Array): number {
  let least = 0;
  for (let i = 0; i < minima.length; i++) {
    // 0 × −∞ is no number: a row without weight sets no bound.
    if (multipliers[i] !== 0) least += multipliers[i]! * minima[i]!;
  }
  return top - least;
}

/** Fills losses, order and rests; returns the weighted sum of the deal that is best on it. */
function prepare(block: Relaxation, goal: BlockGoal): number {
  const { cell, constants, rows, multipliers, loss, order, rest } = block;
  const { first, last } = cell;
  const count = rows.length;
  const depth = first.length;
  const tieRow = rows[count - 1]!;
  let top = 0;
  for (let i = 0; i < count; i++) {
    top += multipliers[i]! * constants[i]!;
    rest[depth * count + i] = 0;
  }
  for (let p = depth - 1; p >= 0; p--) {
    const start = first[p]!;
    const end = last[p]!;
    let best = -Infinity;
    for (let at = start; at <= end; at++) {
      let sum = 0;
      for (let i = 0; i < count; i++) sum += multipliers[i]! * rows[i]![at]!;
      loss[at] = sum;
      if (sum > best) best = sum;
    }
    top += best;
    for (let at = start; at <= end; at++) {
      const lost = best - loss[at]!;
      loss[at] = lost;
      let to = at;
      if (goal !== 'first') {
        for (; to > start; to--) {
          const other = order[to - 1]!;
          if (loss[other]! < lost || (loss[other] === lost && tieRow[other]! >= tieRow[at]!)) break;
          order[to] = other;
        }
      }
      order[to] = at;
    }
    for (let i = 0; i < count; i++) {
      const row = rows[i]!;
      let most = row[start]!;
      for (let at = start + 1; at <= end; at++) if (row[at]! > most) most = row[at]!;
      rest[p * count + i] = rest[(p + 1) * count + i]! + most;
    }
  }
  return top;
}
