import type { Deal } from '../../scenario/index.js';

/** The deal at a lexicographic index, the first issue most significant. */
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
