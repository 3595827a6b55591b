import type { Box } from '../../src/valuation/index.js';

/** All deals of a small space in lexicographic order, the first issue most significant. */
export function everyDeal(sizes: readonly number[], box?: Box): number[][] {
  let deals: number[][] = [[]];
  sizes.forEach((size, k) => {
    const low = Math.max(0, box?.min[k] ?? 0);
    const high = Math.min(size - 1, box?.max[k] ?? size - 1);
    const options = Array.from({ length: Math.max(0, high - low + 1) }, (_, i) => low + i);
    deals = deals.flatMap((deal) => options.map((option) => [...deal, option]));
  });
  return deals;
}
