import type { Deal } from '../../scenario/index.js';
import { bestDeal } from '../../valuation/index.js';
import type { Box, Valuation } from '../../valuation/index.js';
import { dealOfIndex } from './dealOfIndex.js';
import { ENUMERABLE } from './ENUMERABLE.js';
import { rankDeals } from './rankDeals.js';

/** What is left of a deal space, in boxes with the best deal of each, and the deals taken out of it. */
interface Partition {
  readonly taken: Deal[];
  readonly open: { readonly box: Box; readonly deal: Deal; readonly gain: number }[];
}

const partitions = new WeakMap<Valuation, Partition>();

/**
 * The deal at a place (from 0) of all deals by falling gain; null beyond the last. Ties within 1e-9 go by
 * lexicographic index; in a space too large to sort, where the best deals are found one after the other
 * (Lawler 1972: what is left around a deal is cut in boxes), the deals of a tie come in any fixed order.
 */
export function nthBestDeal(valuation: Valuation, place: number): Deal | null {
  const { sizes, deals } = valuation.space;
  if (place >= deals) return null;
  if (deals <= ENUMERABLE) return dealOfIndex(sizes, rankDeals(valuation).falling[place]!);
  let partition = partitions.get(valuation);
  if (partition === undefined) {
    partition = { taken: [], open: [] };
    add(partition, valuation, { min: sizes.map(() => 0), max: sizes.map((size) => size - 1) });
    partitions.set(valuation, partition);
  }
  while (partition.taken.length <= place) takeBest(partition, valuation);
  return partition.taken[place]!;
}

function add({ open }: Partition, valuation: Valuation, box: Box): void {
  if (box.min.every((low, k) => low <= box.max[k]!)) open.push({ box, ...bestDeal(valuation, box) });
}

function takeBest(partition: Partition, valuation: Valuation): void {
  const { open, taken } = partition;
  let best = 0;
  for (let at = 1; at < open.length; at++) if (open[at]!.gain > open[best]!.gain) best = at;
  const [found] = open.splice(best, 1);
  const { box, deal } = found!;
  taken.push(deal);
  // As the deal on the issues before k, and below or above it on k.
  deal.forEach((level, k) => {
    const min = box.min.map((low, j) => (j < k ? deal[j]! : low));
    const max = box.max.map((high, j) => (j < k ? deal[j]! : high));
    add(partition, valuation, { min, max: max.with(k, level - 1) });
    add(partition, valuation, { min: min.with(k, level + 1), max });
  });
}
