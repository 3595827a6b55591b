import type { Part } from '../../valuation/index.js';
import { emptyBlock, loadBlock, type DealTables } from './dealTables.js';
import { summingOrder, type Frontier } from './frontier.js';
import { dealWorth, openTies, type SolutionDeal, type Ties } from './solutions.js';

/**
 * Lists Pareto-efficient deals by leximin of their gains to nine decimals: those that are best for whoever is worst off
 * come first, of those alike in that the ones that are best for the second worst off, and so on; deals that are alike in
 * all, in the order of their numbers.
 *
 * @param most - how many
 */
export function paretoDeals(tables: DealTables, frontier: Frontier, most: number): readonly SolutionDeal[] {
  const ranks = most === 0 ? [] : bestPoints(frontier, most);
  if (ranks.length === 0) return [];
  const rankAt = indexed(frontier, ranks.flat());
  const { counts } = frontier.points;
  let room = most;
  const ties = ranks.map((points): Ties => {
    const deals = points.reduce((sum, p) => sum + counts[p]!, 0);
    const one = openTies(Math.min(deals, room));
    room -= Math.min(deals, room);
    return one;
  });
  const tiesOf = new Map(ranks.flatMap((points, rank) => points.map((p) => [p, ties[rank]!] as const)));
  forEachOnGrid(tables, frontier, (index, row) => {
    const p = rankAt(row);
    if (p >= 0) tiesOf.get(p)!.add(index);
  });
  return ties.flatMap((one) => Array.from(one.first(), (index) => dealWorth(tables, index)));
}

/** A point with its gains, ascending. */
interface Candidate {
  readonly p: number;
  readonly worst: readonly number[];
}

/**
 * Returns the points that come first, together those that are alike in all, until they stand for so many deals. Of many
 * points, those that have come first so far are sorted from time to time, and what is worse than all of them passed over.
 */
function bestPoints({ points, grid }: Frontier, most: number): number[][] {
  const { width, size, rows, counts } = points;
  const middle = Array.from(grid.middle, (one) => one * 1e9);
  let best: Candidate[][] = [];
  let waiting: Candidate[] = [];
  let bar = -Infinity;
  for (let p = 0; p < size; p++) {
    let least = Infinity;
    for (let i = 0; i < width; i++) least = Math.min(least, rows[p * width + i]! + middle[i]!);
    if (least < bar) continue;
    const gains = middle.map((one, i) => rows[p * width + i]! + one);
    waiting.push({ p, worst: gains.sort((a, b) => a - b) });
    if (waiting.length > 2 * most + MANY) sift();
  }
  sift();
  return best.map((alike) => alike.map(({ p }) => p));

  function sift(): void {
    const all = [...best.flat(), ...waiting].sort((a, b) => compare(a, b) || a.p - b.p);
    [best, waiting, bar] = [[], [], -Infinity];
    let deals = 0;
    for (const one of all) {
      const last = best.at(-1);
      if (last && compare(last[0]!, one) === 0) {
        last.push(one);
      } else if (deals >= most) {
        bar = last?.[0]?.worst[0] ?? Infinity;
        break;
      } else {
        best.push([one]);
      }
      deals += counts[one.p]!;
    }
  }
}

/** Points that are gathered before they are sorted. */
const MANY = 10_000;

function compare({ worst: a }: Candidate, { worst: b }: Candidate): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return b[i]! - a[i]!;
  return 0;
}

/** Returns what finds the point of some with these coordinates; −1 if there is none. */
function indexed({ points }: Frontier, chosen: readonly number[]): (row: Float64Array) => number {
  const { width, rows } = points;
  let slots = 16;
  while (slots < 4 * chosen.length) slots *= 2;
  const table = new Int32Array(slots).fill(-1);
  const slotOf = (of: Float64Array | Int32Array, from: number): number => {
    let hash = 0;
    for (let i = 0; i < width; i++) hash = Math.imul(hash ^ of[from + i]!, 0x9e3779b1) ^ (hash >>> 15);
    return (hash ^ (hash >>> 16)) & (slots - 1);
  };
  for (const p of chosen) {
    let slot = slotOf(rows, p * width);
    while (table[slot]! >= 0) slot = (slot + 1) & (slots - 1);
    table[slot] = p;
  }
  return (row) => {
    for (let slot = slotOf(row, 0); table[slot]! >= 0; slot = (slot + 1) & (slots - 1)) {
      const from = table[slot]! * width;
      let i = 0;
      while (i < width && rows[from + i] === row[i]) i++;
      if (i === width) return table[slot]!;
    }
    return -1;
  };
}

/**
 * Visits every deal with its gains on the grid of a frontier. Summed up in the order in which the frontier was: another
 * one may round to the next number of the grid.
 *
 * @param visit - gets the number of the deal and its row, in memory that is used again
 */
function forEachOnGrid(
  tables: DealTables,
  { grid }: Frontier,
  visit: (index: number, row: Float64Array) => void,
): void {
  const { space, strides } = tables;
  const count = tables.parties.length;
  const block = emptyBlock(tables);
  const { entries } = block;
  const row = new Float64Array(count);
  const sums = Array.from({ length: space.substantive.length + 1 }, () => new Float64Array(count));
  let order: readonly number[] = [];
  let cell: Part;
  for (let b = 0; b < space.blocks; b++) {
    if (!tables.cells[b]) continue;
    cell = tables.cells[b]!;
    order = summingOrder(cell);
    loadBlock(tables, b, block);
    sums[0]!.set(block.constants);
    descend(0, block.first);
  }

  function descend(depth: number, from: number): void {
    const here = sums[depth]!;
    if (depth === order.length) {
      for (let i = 0; i < count; i++) row[i] = Math.round((here[i]! - grid.middle[i]!) * 1e9);
      visit(from, row);
      return;
    }
    const p = order[depth]!;
    const next = sums[depth + 1]!;
    const stride = strides[space.substantive[p]!]!;
    for (let entry = cell.first[p]!; entry <= cell.last[p]!; entry++) {
      for (let i = 0; i < count; i++) next[i] = here[i]! + entries[entry * count + i]!;
      descend(depth + 1, from + (entry - space.offsets[p]!) * stride);
    }
  }
}
