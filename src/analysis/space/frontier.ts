import type { Part } from '../../valuation/index.js';
import { emptyBlock, loadBlock } from './dealTables.js';
import type { BlockGains, DealTables } from './dealTables.js';
import { prefilter, retainNondominated } from './nondominated.js';
import { append, emptyPointSet } from './pointSet.js';
import type { PointSet } from './pointSet.js';
import type { Survey } from './survey.js';

/** Points that may gather before the dominated ones are dropped. */
const MAX_GATHERED = 20_000;

/** The gains of all Pareto-efficient deals; deals with equal gains are one point. */
export interface Frontier {
  readonly points: PointSet;
  readonly grid: Grid;
}

/**
 * Finds the gains of the Pareto-efficient deals, exactly: of the gains rounded to nine decimals, so that sums that
 * differ in their last bits only are the same.
 */
export function frontierOf(tables: DealTables, survey: Survey): Frontier {
  const grid = gridOf(survey);
  const isEmpty = tables.deals === 0;
  const points = isEmpty ? emptyPointSet(tables.parties.length, 0, false) : efficientPoints(tables, grid);
  return { points, grid };
}

/** Counts the efficient deals; those with equal gains count each. */
export function frontierSize({ points: { counts, size } }: Frontier): number {
  return counts.subarray(0, size).reduce((sum, deals) => sum + deals, 0);
}

/** Returns the gains per party of all efficient deals, to nine decimals, point by point. */
export function pointGains({
  points: { size, rows, width },
  grid,
}: Frontier): readonly (readonly number[])[] {
  return Array.from({ length: size }, (_, p) =>
    Array.from(grid.middle, (middle, i) => rows[p * width + i]! / 1e9 + middle),
  );
}

function efficientPoints(tables: DealTables, grid: Grid): PointSet {
  const block = emptyBlock(tables);
  let all = emptyPointSet(tables.parties.length, 0, grid.isWhole);
  let limit = MAX_GATHERED;
  for (const b of bySum(tables)) {
    loadBlock(tables, b, block);
    const efficient = blockFrontier(tables.cells[b]!, block, grid, all);
    if (tables.space.blocks === 1) return efficient;
    all = append(all, efficient);
    if (all.size <= limit) continue;
    retainNondominated(all, 0.5);
    limit = 2 * all.size + MAX_GATHERED;
  }
  retainNondominated(all, 0.5);
  return all;
}

/** Sorts blocks by the greatest sum of gains that they have, highest first: these rule out most of the others. */
function bySum({ space, valuations, cells }: DealTables): Int32Array {
  const { width } = space;
  const greatest = new Float64Array(space.blocks);
  for (let b = 0; b < space.blocks; b++) {
    let sum = valuations.reduce((total, { base }) => total + base[b]!, 0);
    const cell = cells[b];
    if (!cell) continue;
    const { first, last } = cell;
    first.forEach((from, p) => {
      let most = -Infinity;
      for (let at = from; at <= last[p]!; at++) {
        const entry = valuations.reduce(
          (total, { scale, sheet, table }) => total + scale[b]! * table[sheet[b]! * width + at]!,
          0,
        );
        most = Math.max(most, entry);
      }
      sum += most;
    });
    greatest[b] = sum;
  }
  const places = Array.from(greatest.keys()).filter((b) => cells[b]);
  return Int32Array.from(places).sort((a, b) => greatest[b]! - greatest[a]! || a - b);
}

/** Pivots of the blocks before that the points of a block are held against first. */
const PIVOTS = 512;

/**
 * Finds the efficient deals of one block, as points on the grid. Issue by issue: what is dominated on some issues
 * stays so whatever is added on the others, so only efficient parts are carried on.
 *
 * @param part - its deals
 * @param block - the gains of the block
 * @param before - efficient points of other blocks, on the grid: what they dominate may be left out
 */
function blockFrontier({ first, last }: Part, block: BlockGains, grid: Grid, before: PointSet): PointSet {
  const width = block.constants.length;
  // A difference of more than this in the sum is more than 1e-9 for some party: it does not vanish on the grid.
  const gap = width * 1.001e-9;
  let points = emptyPointSet(width, 1, false);
  points.rows.set(block.constants);
  points.counts[0] = 1;
  points.size = 1;
  const positions = [...summingOrder({ first, last })];
  const final = positions.pop();
  for (const p of positions) {
    points = expand(points, block, first[p]!, sizeAt(p));
    retainNondominated(points, gap);
  }
  points =
    final === undefined
      ? expandOnGrid(points, { ...block, entries: new Float64Array(width) }, 0, 1, grid)
      : expandOnGrid(points, block, first[final]!, sizeAt(final), grid);
  prefilter(points, before, PIVOTS, 0.5);
  retainNondominated(points, 0.5);
  return points;

  function sizeAt(p: number): number {
    return last[p]! - first[p]! + 1;
  }
}

/**
 * Returns the order in which the issues of a block are summed up, on which the last bits of gains depend. The greatest
 * issue last: the step to the grid is then made from the smallest number of parts.
 */
export function summingOrder({ first, last }: Pick<Part, 'first' | 'last'>): readonly number[] {
  const sizeAt = (p: number): number => last[p]! - first[p]!;
  return first.map((_, p) => p).sort((a, b) => sizeAt(a) - sizeAt(b));
}

/**
 * Returns every point with every option of one more issue added.
 *
 * @param offset - entry of the first option that is allowed
 * @param options - number of its options
 */
function expand(points: PointSet, { entries }: BlockGains, offset: number, options: number): PointSet {
  const { width, size, rows, counts } = points;
  const into = emptyPointSet(width, size * options, false);
  let to = 0;
  for (let p = 0; p < size; p++) {
    let at = offset * width;
    for (let option = 0; option < options; option++, to++) {
      let sum = 0;
      for (let i = 0; i < width; i++) {
        const value = rows[p * width + i]! + entries[at++]!;
        into.rows[to * width + i] = value;
        sum += value;
      }
      into.sums[to] = sum;
      into.counts[to] = counts[p]!;
    }
  }
  into.size = to;
  return into;
}

/**
 * Does the same as `expand` for the last issue: the gains are complete and go on the grid. A loop of its own,
 * because the other one must not test at every sum whether there is a grid.
 */
function expandOnGrid(
  points: PointSet,
  { entries }: BlockGains,
  offset: number,
  options: number,
  { middle, isWhole }: Grid,
): PointSet {
  const { width, size, rows, counts } = points;
  const into = emptyPointSet(width, size * options, isWhole);
  let to = 0;
  for (let p = 0; p < size; p++) {
    let at = offset * width;
    for (let option = 0; option < options; option++, to++) {
      let sum = 0;
      for (let i = 0; i < width; i++) {
        const value = Math.round((rows[p * width + i]! + entries[at++]! - middle[i]!) * 1e9);
        into.rows[to * width + i] = value;
        sum += value;
      }
      into.sums[to] = sum;
      into.counts[to] = counts[p]!;
    }
  }
  into.size = to;
  return into;
}

/** How gains become the whole numbers that are compared: round((gain − middle) × 1e9). */
export interface Grid {
  /** Per party: the gain that becomes 0, so that more of them fit in 32 bits. */
  readonly middle: Float64Array;
  /** Whether all of them do. */
  readonly isWhole: boolean;
}

/** Gains further apart may not fit in 32 bits at nine decimals around a whole middle. */
const MAX_WIDTH = 3.2;

/** Returns the grid for the gains that a survey met. */
function gridOf({ least, greatest }: Survey): Grid {
  return {
    // A whole middle keeps gains of few decimals off the borders between two numbers of the grid.
    middle: least.map((low, i) => Math.round((low + greatest[i]!) / 2)),
    isWhole: least.every((low, i) => greatest[i]! - low < MAX_WIDTH),
  };
}
