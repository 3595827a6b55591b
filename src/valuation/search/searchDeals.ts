import { problem, refuse, TIE_TOLERANCE } from '../../input/index.js';
import type { Deal } from '../../scenario/index.js';
import type { Cell } from '../tables/dealSpace.js';
import type { Box, FeasibleRegion } from '../tables/region.js';
import { needScore, scoreOf, type Score } from '../tables/score.js';
import { gainOf, needValuation, type Valuation } from '../tables/valuation.js';
import { Workspace } from '../tables/workspace.js';
import { highestValue, loadGains, loadPriced, lowestDeal, type BlockSearch } from './blockSearch.js';
import { fillRatedMaxima, maxPerSlice, priceConstraint, sliceAt } from './bounds.js';
import { searchBlock } from './branchAndBound.js';

/** What a deal must keep to. */
export interface SearchLimits {
  /** Least expected gain; −∞ for none. A gain within 1e-12 below it is enough. */
  readonly atLeast: number;
  /** Options allowed per issue. Default: all. */
  readonly box?: Box;
}

/**
 * Returns the deal that `score` rates highest among those with an expected gain of at least `atLeast`; null if
 * there is none. Scores within 1e-12 (of the greatest rating, if that is over 1) are ties: they go to
 * the higher gain, then to the lexicographically lowest deal, the first issue most significant.
 *
 * Exact, without enumerating the deals: a block is a multiple-choice knapsack. Its bound is the best
 * Lagrangian one; blocks are searched in the order of their bounds until none can be better.
 *
 * @throws SixPartyError `invalid-option`
 */
export function searchDeals(
  valuation: Valuation,
  score: Score,
  limits: SearchLimits,
): {
  /** The best deal: an option per issue, in issue order. */
  deal: Deal;
  /** What it scores. */
  score: number;
  /** Its expected gain. */
  gain: number;
} | null {
  needValuation(valuation);
  needScore(score);
  if (typeof (limits as SearchLimits | null | undefined)?.atLeast !== 'number') {
    refuse('invalid-option', 'Without limits there is no deal to be sought.', [
      problem('limits', 'wrong-type', 'limits {atLeast, box}', limits),
    ]);
  }
  const { space } = valuation;
  const workspace = valuation.workspace ?? new Workspace(space);
  const region = workspace.region(limits.box);
  if (region === null) return null;
  const need = Math.max(limits.atLeast - TIE_TOLERANCE, -Number.MAX_VALUE);
  const search = searchOf(workspace, region, valuation, score, need);
  const highest = highestValue(search);
  if (highest === -Infinity) return null;

  // The same search once more among the deals of this score, for the gain.
  const { relaxation, bounds, minima } = search.state;
  minima[0] = highest - TIE_TOLERANCE;
  minima[1] = need;
  let gain = need;
  for (let i = 0; i < region.blocks.length; i++) {
    if (bounds[i]! < minima[0]!) continue;
    loadPriced(search, i);
    if (searchBlock(relaxation, minima, 1)) gain = relaxation.values[1]!;
  }
  minima[1] = gain - TIE_TOLERANCE;
  const deal = lowestDeal(search, minima, minima[0]!);
  return deal && { deal, score: scoreOf(space, score, deal), gain: gainOf(valuation, deal) };
}

/** Rows: the score, brought to the size of gains, and the gain. */
function searchOf(
  workspace: Workspace,
  region: FeasibleRegion,
  valuation: Valuation,
  score: Score,
  need: number,
): BlockSearch {
  const { blocks, cells, cellOf, space } = region;
  const { base, scale } = valuation;
  const state = workspace.searchState(region, 2);
  const { relaxation, bounds, perSlice } = state;
  const [ratings, gains] = relaxation.rows as [Float64Array, Float64Array];
  const unit = 1 / Math.max(1, sizeOf(score.table), sizeOf(score.block));
  for (let at = 0; at < space.width; at++) ratings[at] = score.table[at]! * unit;
  const mostRated = cells.map((cell) => highestIn(cell, ratings));

  const most = maxPerSlice(workspace, region, valuation);
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    const isFeasible = base[block]! + scale[block]! * most[sliceAt(region, valuation, i)]! >= need;
    bounds[i] = isFeasible ? score.block[block]! * unit + mostRated[cellOf[i]!]! : -Infinity;
  }
  return {
    state,
    goal: 0,
    load: (i) => {
      relaxation.constants[0] = score.block[blocks[i]!]! * unit;
      relaxation.constants[1] = loadGains(gains, valuation, blocks[i]!);
    },
    price: () => priceConstraint(relaxation, need),
    tighten: (from, incumbent) => {
      // λ × scale × table: the same multiplier of the table serves every block that reads the slice.
      const lambda = relaxation.multipliers[1]! * scale[blocks[from]!]!;
      if (lambda === 0) return;
      fillRatedMaxima(perSlice, region, valuation, ratings, lambda);
      for (let i = 0; i < blocks.length; i++) {
        const block = blocks[i]!;
        if (!(bounds[i]! > incumbent) || scale[block] === 0) continue;
        const spare = (lambda / scale[block]!) * (base[block]! - need);
        const bound = score.block[block]! * unit + perSlice[sliceAt(region, valuation, i)]! + spare;
        if (bound < bounds[i]!) bounds[i] = bound;
      }
    },
    require: (minima, value) => {
      minima[0] = value;
      minima[1] = need;
    },
    valueOfBest: () => relaxation.values[0]!,
  };
}

/** Returns the most that the ratings of a cell add up to, issue by issue. */
function highestIn({ first, last }: Cell, ratings: Float64Array): number {
  let sum = 0;
  for (let p = 0; p < first.length; p++) {
    let best = ratings[first[p]!]!;
    for (let at = first[p]! + 1; at <= last[p]!; at++) best = Math.max(best, ratings[at]!);
    sum += best;
  }
  return sum;
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
