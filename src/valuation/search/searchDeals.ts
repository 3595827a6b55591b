import type { Deal } from '../../scenario/index.js';
import type { Box, SearchRoom } from '../tables/region.js';
import { searchRoomOf } from '../tables/region.js';
import type { Score } from '../tables/score.js';
import { scoreOf } from '../tables/score.js';
import type { Valuation } from '../tables/valuation.js';
import { gainOf } from '../tables/valuation.js';
import { searchMemoryOf } from '../tables/workspace.js';
import { TOLERANCE } from '../TOLERANCE.js';
import type { RoomSearch } from './blockSearch.js';
import { highestValue, loadPriced, loadRow, lowestDeal } from './blockSearch.js';
import { mostPerSheet, mostRatedPerSheet, priceConstraint } from './bounds.js';
import { searchBlock } from './branchAndBound.js';

/** What a deal must keep to. */
export interface SearchLimits {
  /** Least expected gain; −∞ for none. A gain within 1e-12 below it is enough. */
  readonly atLeast: number;
  /** Options allowed per issue. Default: all. */
  readonly box?: Box;
}

/**
 * The deal that `score` rates highest among those with an expected gain of at least `atLeast`; null if
 * there is none. Scores within 1e-12 (of the greatest rating, if that is over 1) are ties: they go to
 * the higher gain, then to the lexicographically lowest deal, the first issue most significant.
 *
 * Exact, without enumerating the deals: a block is a multiple-choice knapsack. Its bound is the best
 * Lagrangian one; blocks are searched in the order of their bounds until none can be better.
 */
export function searchDeals(
  valuation: Valuation,
  score: Score,
  limits: SearchLimits,
): { deal: Deal; score: number; gain: number } | null {
  const { space } = valuation;
  const room = searchRoomOf(space, limits.box);
  if (room === null) return null;
  const need = Math.max(limits.atLeast - TOLERANCE, -Number.MAX_VALUE);
  const search = searchOf(room, valuation, score, need);
  const highest = highestValue(search);
  if (highest === -Infinity) return null;

  // The same search once more among the deals of this score, for the gain.
  const { rows, bounds, minima } = search.memory;
  minima[0] = highest - TOLERANCE;
  minima[1] = need;
  let gain = need;
  for (let place = 0; place < bounds.length; place++) {
    if (bounds[place]! < minima[0]!) continue;
    loadPriced(search, place);
    if (searchBlock(rows, minima, 1)) gain = rows.values[1]!;
  }
  minima[1] = gain - TOLERANCE;
  const deal = lowestDeal(search, minima, minima[0]!);
  return deal && { deal, score: scoreOf(space, score, deal), gain: gainOf(valuation, deal) };
}

/** Rows: the score, brought to the size of gains, and the gain. */
function searchOf(room: SearchRoom, valuation: Valuation, score: Score, need: number): RoomSearch {
  const { blocks, first, last, space } = room;
  const { base, scale, sheet } = valuation;
  const memory = searchMemoryOf(room, 2);
  const { rows, bounds } = memory;
  const [ratings, gains] = rows.rows as [Float64Array, Float64Array];
  const unit = 1 / Math.max(1, sizeOf(score.table), sizeOf(score.block));
  let mostRated = 0;
  for (let at = 0; at < space.width; at++) ratings[at] = score.table[at]! * unit;
  for (let p = 0; p < first.length; p++) {
    let best = ratings[first[p]!]!;
    for (let at = first[p]! + 1; at <= last[p]!; at++) best = Math.max(best, ratings[at]!);
    mostRated += best;
  }

  const most = mostPerSheet(room, valuation);
  for (let place = 0; place < blocks.length; place++) {
    const block = blocks[place]!;
    const isFeasible = base[block]! + scale[block]! * most[sheet[block]!]! >= need;
    bounds[place] = isFeasible ? score.block[block]! * unit + mostRated : -Infinity;
  }
  return {
    memory,
    goal: 0,
    load: (place) => {
      rows.constants[0] = score.block[blocks[place]!]! * unit;
      rows.constants[1] = loadRow(gains, valuation, blocks[place]!);
    },
    price: () => priceConstraint(rows, need),
    tighten: (from, known) => {
      // λ × scale × table: the same multiplier of the table serves every block that reads the sheet.
      const lambda = rows.multipliers[1]! * scale[blocks[from]!]!;
      if (lambda === 0) return;
      const tops = mostRatedPerSheet(room, valuation, ratings, lambda);
      for (let place = 0; place < blocks.length; place++) {
        const block = blocks[place]!;
        if (!(bounds[place]! > known) || scale[block] === 0) continue;
        const spare = (lambda / scale[block]!) * (base[block]! - need);
        const bound = score.block[block]! * unit + tops[sheet[block]!]! + spare;
        if (bound < bounds[place]!) bounds[place] = bound;
      }
    },
    require: (minima, value) => {
      minima[0] = value;
      minima[1] = need;
    },
    valueFound: () => rows.values[0]!,
  };
}

function sizeOf(ratings: Float64Array): number {
  let most = 0;
  let least = 0;
  // eslint-disable-next-line @typescript-eslint/prefer-for-of -- an iterator boxes each of these numbers
  for (let at = 0; at < ratings.length; at++) {
    if (ratings[at]! > most) most = ratings[at]!;
    if (ratings[at]! < least) least = ratings[at]!;
  }
  return Math.max(most, -least);
}
