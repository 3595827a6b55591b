import { freshFloats } from './freshFloats.js';
import type { Valuation } from './Valuation.js';

/**
 * The same valuation under another no-deal value: what is added up is the same, so are the numbers that
 * compiling anew would give, to the last bit.
 */
export function withNoDeal(valuation: Omit<Valuation, 'base'>, noDeal: number): Valuation {
  const { space, worth, scale, sheet, table } = valuation;
  const base = freshFloats(worth.length);
  for (let block = 0; block < base.length; block++) base[block] = worth[block]! - noDeal;
  return { space, worth, base, scale, sheet, table };
}
