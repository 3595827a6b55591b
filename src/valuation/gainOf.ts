import type { Deal } from '../scenario/index.js';
import { blockOf } from './blockOf.js';
import type { Valuation } from './Valuation.js';

/** Expected gain of a deal above the no-deal value, in the party's value units (about −1…1). */
export function gainOf(valuation: Valuation, deal: Deal): number {
  const { space, table } = valuation;
  const block = blockOf(space, deal);
  const start = valuation.sheet[block]! * space.width;
  let sum = 0;
  for (let p = 0; p < space.substantive.length; p++) {
    sum += table[start + space.offsets[p]! + deal[space.substantive[p]!]!]!;
  }
  return valuation.base[block]! + valuation.scale[block]! * sum;
}
