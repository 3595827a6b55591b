import { gainOf } from '../../valuation/index.js';
import type { DealGround } from './DealGround.js';
import { dealNumbered } from './dealNumbered.js';

/** Writes the gain per party of the deal with this number. */
export function gainsAt(ground: DealGround, index: number, into: Float64Array): void {
  const deal = dealNumbered(ground, index);
  for (let i = 0; i < into.length; i++) into[i] = gainOf(ground.valuations[i]!, deal);
}
