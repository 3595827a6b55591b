import { GAIN_TOLERANCE } from '../../input/index.js';
import type { DealSpace } from '../../valuation/index.js';
import type { CellStance } from './jointCells.js';

/**
 * What several parties would sign at once. All acceptances must hold together, so counts per party do not add up to a
 * joint one: each cell is gone through issue by issue, and a branch is left when some party can no longer reach its
 * threshold, or counted whole when all have reached it.
 */

/** Per party: what it would sign, cell by cell. */
export type Signatories = readonly (readonly (CellStance | null)[])[];

/** Counts the texts that all of them would sign; with a limit, stops at so many. */
export function countJoint(space: DealSpace, signatories: Signatories, limit?: number): number {
  const most = limit ?? Infinity;
  let count = 0;
  const cells = signatories[0]?.length ?? 0;
  for (let cell = 0; cell < cells && count < most; cell++) {
    const search = searchIn(space, signatories, cell);
    if (search) count += countFrom(search, most - count);
  }
  return count;
}

/**
 * Returns the most that one of them gains by a text that all others would sign and that its own demands allow, less
 * its threshold; −∞ if there is none.
 */
export function bestSurplus(space: DealSpace, signatories: Signatories, whose: number): number {
  let best = -Infinity;
  const cells = signatories[0]?.length ?? 0;
  for (let cell = 0; cell < cells; cell++) {
    const search = searchIn(space, signatories, cell);
    if (search) best = Math.max(best, surplusFrom(search, whose, best));
  }
  return best;
}

/** One cell, laid out for a search: what is still missing of each threshold, and what each option adds. */
interface Search {
  readonly parties: number;
  readonly depth: number;
  /** Per position: number of levels. */
  readonly sizes: readonly number[];
  /** Per position, level and party: what it adds. */
  readonly adds: readonly Float64Array[];
  /** Per depth and party: sum so far, less its threshold. */
  readonly sums: Float64Array;
  /** Per depth and party: the most, and the least, that the positions from there on add. */
  readonly mosts: Float64Array;
  readonly leasts: Float64Array;
  /** Per depth: number of deals from there on. */
  readonly deals: readonly number[];
}

function searchIn(space: DealSpace, signatories: Signatories, cell: number): Search | null {
  const parties = signatories.length;
  const depth = space.substantive.length;
  const sizes: number[] = [];
  const adds: Float64Array[] = [];
  for (let p = 0; p < depth; p++) {
    let [first, last] = [0, Infinity];
    for (const signatory of signatories) {
      const own = signatory[cell];
      if (!own) return null;
      first = Math.max(first, own.first[p]!);
      last = Math.min(last, own.last[p]!);
    }
    if (first > last) return null;
    const size = last - first + 1;
    sizes.push(size);
    const added = new Float64Array(size * parties);
    for (let n = 0; n < size; n++)
      for (let i = 0; i < parties; i++) added[n * parties + i] = signatories[i]![cell]!.entries[first + n]!;
    adds.push(added);
  }
  const sums = new Float64Array((depth + 1) * parties);
  const mosts = new Float64Array((depth + 1) * parties);
  const leasts = new Float64Array((depth + 1) * parties);
  const deals = new Array<number>(depth + 1).fill(1);
  for (let p = depth - 1; p >= 0; p--) {
    deals[p] = deals[p + 1]! * sizes[p]!;
    for (let i = 0; i < parties; i++) {
      let [most, least] = [-Infinity, Infinity];
      for (let n = i; n < adds[p]!.length; n += parties) {
        most = Math.max(most, adds[p]![n]!);
        least = Math.min(least, adds[p]![n]!);
      }
      mosts[p * parties + i] = mosts[(p + 1) * parties + i]! + most;
      leasts[p * parties + i] = leasts[(p + 1) * parties + i]! + least;
    }
  }
  signatories.forEach((signatory, i) => {
    const { constant, threshold } = signatory[cell]!;
    sums[i] = constant - threshold + GAIN_TOLERANCE;
  });
  return { parties, depth, sizes, adds, sums, mosts, leasts, deals };
}

function countFrom(search: Search, most: number): number {
  const { parties, depth, sizes, adds, sums, mosts, leasts, deals } = search;
  let count = 0;
  descend(0);
  return count;

  function descend(p: number): void {
    const here = p * parties;
    let areMet = true;
    for (let i = 0; i < parties; i++) {
      if (sums[here + i]! + mosts[here + i]! < 0) return;
      if (sums[here + i]! + leasts[here + i]! < 0) areMet = false;
    }
    if (areMet || p === depth) {
      count += deals[p]!;
      return;
    }
    const next = here + parties;
    const added = adds[p]!;
    for (let n = 0, at = 0; n < sizes[p]! && count < most; n++) {
      for (let i = 0; i < parties; i++) sums[next + i] = sums[here + i]! + added[at++]!;
      descend(p + 1);
    }
  }
}

function surplusFrom(search: Search, whose: number, atLeast: number): number {
  const { parties, depth, sizes, adds, sums, mosts } = search;
  let best = atLeast;
  descend(0);
  return best;

  function descend(p: number): void {
    const here = p * parties;
    for (let i = 0; i < parties; i++) if (i !== whose && sums[here + i]! + mosts[here + i]! < 0) return;
    // The tolerance stands in every sum: what is missing is told without it.
    if (sums[here + whose]! + mosts[here + whose]! - GAIN_TOLERANCE <= best) return;
    if (p === depth) {
      best = sums[here + whose]! - GAIN_TOLERANCE;
      return;
    }
    const next = here + parties;
    const added = adds[p]!;
    for (let n = 0, at = 0; n < sizes[p]!; n++) {
      for (let i = 0; i < parties; i++) sums[next + i] = sums[here + i]! + added[at++]!;
      descend(p + 1);
    }
  }
}
