import { GAIN_TOLERANCE } from '../../input/index.js';
import type { Deal } from '../../scenario/index.js';
import { bestDeal, gainOf } from '../../valuation/index.js';
import type { Box, Valuation } from '../../valuation/index.js';

/** Most deals of a space that bidding enumerates and sorts; larger spaces are searched. */
export const ENUMERABLE = 131_072;

/** All deals of one valuation by gain. A deal is its lexicographic index, the first issue most significant. */
export interface RankedDeals {
  /** Ascending. */
  readonly gains: Float64Array;
  /** The deals of `gains`; equal gains by index. */
  readonly rising: Int32Array;
  /** Per rank: lowest index among the gains from there to 1e-9 above; −1 until it is asked for. */
  readonly lowest: Int32Array;
  /** The deals by falling gain; those within 1e-9 of the first of their run by index. */
  readonly falling: Int32Array;
}

/** Sorting takes far longer than a turn: the order is made once per valuation. */
const rankings = new WeakMap<Valuation, RankedDeals>();

/** Sorts the deals of a space of at most {@link ENUMERABLE} deals. */
export function rankDeals(valuation: Valuation): RankedDeals {
  let ranked = rankings.get(valuation);
  if (ranked === undefined) rankings.set(valuation, (ranked = rankingOf(valuation)));
  return ranked;
}

function rankingOf(valuation: Valuation): RankedDeals {
  const { sizes, deals } = valuation.space;
  const byIndex = new Float64Array(deals);
  for (let index = 0; index < deals; index++) byIndex[index] = gainOf(valuation, dealOfIndex(sizes, index));
  const rising = Int32Array.from(byIndex, (_, index) => index);
  rising.sort((a, b) => byIndex[a]! - byIndex[b]! || a - b);
  const gains = Float64Array.from(rising, (index) => byIndex[index]!);

  // Rounding makes exact ties differ in their last bits: runs of near gains are put in index order.
  const falling = rising.slice().reverse();
  for (let from = 0; from < deals;) {
    let end = from + 1;
    while (end < deals && byIndex[falling[end]!]! >= byIndex[falling[from]!]! - GAIN_TOLERANCE) end++;
    falling.subarray(from, end).sort((a, b) => a - b);
    from = end;
  }
  return { gains, rising, lowest: new Int32Array(deals).fill(-1), falling };
}

/** What is left of a deal space, in boxes with the best deal of each, and the deals taken out of it. */
interface Partition {
  readonly taken: Deal[];
  readonly open: { readonly box: Box; readonly deal: Deal; readonly gain: number }[];
}

/** The next best deal is found by going on from those before it, which another turn has asked for. */
const partitions = new WeakMap<Valuation, Partition>();

/**
 * Returns the deal of a rank (from 0) among all deals by falling gain; null beyond the last. Ties within 1e-9
 * go by lexicographic index; in a space too large to sort, where the best deals are found one after the other
 * (Lawler 1972: what is left around a deal is cut in boxes), the deals of a tie come in any fixed order.
 */
export function nthBestDeal(valuation: Valuation, rank: number): Deal | null {
  const { sizes, deals } = valuation.space;
  if (rank >= deals) return null;
  if (deals <= ENUMERABLE) return dealOfIndex(sizes, rankDeals(valuation).falling[rank]!);
  let partition = partitions.get(valuation);
  if (partition === undefined) {
    partition = { taken: [], open: [] };
    add(partition, valuation, { min: sizes.map(() => 0), max: sizes.map((size) => size - 1) });
    partitions.set(valuation, partition);
  }
  while (partition.taken.length <= rank) takeBest(partition, valuation);
  return partition.taken[rank]!;
}

function add({ open }: Partition, valuation: Valuation, box: Box): void {
  if (box.min.every((low, k) => low <= box.max[k]!)) open.push({ box, ...bestDeal(valuation, box) });
}

function takeBest(partition: Partition, valuation: Valuation): void {
  const { open, taken } = partition;
  let best = 0;
  for (let n = 1; n < open.length; n++) if (open[n]!.gain > open[best]!.gain) best = n;
  const { box, deal } = open[best]!;
  open.splice(best, 1);
  taken.push(deal);
  // As the deal on the issues before k, and below or above it on k.
  deal.forEach((level, k) => {
    const min = box.min.map((low, j) => (j < k ? deal[j]! : low));
    const max = box.max.map((high, j) => (j < k ? deal[j]! : high));
    add(partition, valuation, { min, max: max.with(k, level - 1) });
    add(partition, valuation, { min: min.with(k, level + 1), max });
  });
}

/** Returns the deal at a lexicographic index, the first issue most significant. */
export function dealOfIndex(sizes: readonly number[], index: number): Deal {
  const deal = new Array<number>(sizes.length);
  let rest = index;
  for (let k = sizes.length - 1; k >= 0; k--) {
    const size = sizes[k]!;
    deal[k] = rest % size;
    rest = (rest - deal[k]!) / size;
  }
  return deal;
}
