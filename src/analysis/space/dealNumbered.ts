import type { Deal } from '../../scenario/index.js';
import type { DealGround } from './DealGround.js';

/** The deal with this number in lexicographic order, the first issue most significant. */
export function dealNumbered({ space, strides }: DealGround, index: number): Deal {
  return space.sizes.map((size, k) => Math.floor(index / strides[k]!) % size);
}
