import { GAIN_TOLERANCE } from '../../input/index.js';
import type { Deal } from '../../scenario/index.js';
import { bestDealIfAny, boundsFor, dealAt, gainOf, isWithin } from '../../valuation/index.js';
import type { Bounds, Box, DealSpace, Valuation } from '../../valuation/index.js';

/** Most deals of a space that bidding enumerates and sorts; larger spaces are searched. */
export const ENUMERABLE = 131_072;

/** The deals of one valuation by gain, all or those of a box. A deal is its lexicographic index, the first issue most significant. */
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

/** Made once per valuation and box, undefined for all deals. */
type PerBox<T> = WeakMap<Valuation, Map<Box | undefined, T>>;

function keptIn<T>(all: PerBox<T>, valuation: Valuation, box: Box | undefined, make: () => T): T {
  let perBox = all.get(valuation);
  if (perBox === undefined) all.set(valuation, (perBox = new Map<Box | undefined, T>()));
  let one = perBox.get(box);
  if (one === undefined) perBox.set(box, (one = make()));
  return one;
}

/** Sorting takes far longer than a turn. */
const rankings: PerBox<RankedDeals> = new WeakMap();

/**
 * Sorts the deals of a space of at most {@link ENUMERABLE} deals.
 *
 * @param box - deals that count. Default: all
 */
export function rankDeals(valuation: Valuation, box?: Box): RankedDeals {
  return keptIn(rankings, valuation, box, () => {
    const all = box === undefined ? rankingOf(valuation) : rankDeals(valuation);
    return box === undefined ? all : rankedWithin(all, valuation, box);
  });
}

function rankedWithin({ gains, rising, falling }: RankedDeals, { space }: Valuation, box: Box): RankedDeals {
  const isIn = (index: number): boolean => isWithin(space, box, dealOfIndex(space.sizes, index));
  const inside = rising.filter(isIn);
  return {
    gains: gains.filter((_, rank) => isIn(rising[rank]!)),
    rising: inside,
    lowest: new Int32Array(inside.length).fill(-1),
    falling: falling.filter(isIn),
  };
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
const partitions: PerBox<Partition> = new WeakMap();

/**
 * Returns the deal of a rank (from 0) among all deals by falling gain; null beyond the last. Ties within 1e-9
 * go by lexicographic index; in a space too large to sort, where the best deals are found one after the other
 * (Lawler 1972: what is left around a deal is cut in boxes), the deals of a tie come in any fixed order.
 *
 * @param box - deals that count. Default: all
 */
export function nthBestDeal(valuation: Valuation, rank: number, box?: Box): Deal | null {
  const { sizes, deals } = valuation.space;
  if (deals <= ENUMERABLE) {
    const index = rankDeals(valuation, box).falling[rank];
    return index === undefined ? null : dealOfIndex(sizes, index);
  }
  const partition = keptIn(partitions, valuation, box, () => {
    const first: Partition = { taken: [], open: [] };
    const whole = { min: sizes.map(() => 0), max: sizes.map((size) => size - 1) };
    for (const one of box?.texts ? plainBoxes(valuation.space, box) : [box ?? whole])
      add(first, valuation, one);
    return first;
  });
  while (partition.taken.length <= rank && partition.open.length > 0) takeBest(partition, valuation);
  return partition.taken[rank] ?? null;
}

/**
 * Returns boxes that hold what a box with texts does, one for each choice of structural options. Only a plain box can
 * be cut: within texts a bound below what stands already is none.
 */
function plainBoxes(space: DealSpace, box: Box): Box[] {
  const boxes = new Map<string, Box>();
  for (let block = 0; block < space.blocks; block++) {
    const there = dealAt(space, block, space.offsets);
    const bounds = boundsFor(space, box, there);
    if (!bounds || !space.structural.every((k) => isBetween(bounds, k, there[k]!))) continue;
    const fixed = (ends: readonly number[]): number[] =>
      ends.map((end, k) => (space.structural.includes(k) ? there[k]! : end));
    const one = { min: fixed(bounds.low), max: fixed(bounds.high) };
    boxes.set(space.structural.map((k) => there[k]).join(), one);
  }
  return [...boxes.values()];
}

function isBetween({ low, high }: Bounds, k: number, option: number): boolean {
  return low[k]! <= option && option <= high[k]!;
}

function add({ open }: Partition, valuation: Valuation, box: Box): void {
  if (!box.min.every((low, k) => low <= box.max[k]!)) return;
  const best = bestDealIfAny(valuation, box);
  if (best) open.push({ box, ...best });
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

/** Returns the lexicographic index of a deal, the first issue most significant. */
export function indexOfDeal(sizes: readonly number[], deal: Deal): number {
  let index = 0;
  for (let k = 0; k < sizes.length; k++) index = index * sizes[k]! + deal[k]!;
  return index;
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
