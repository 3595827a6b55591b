import { GAIN_TOLERANCE } from './GAIN_TOLERANCE.js';

/** Product of gains of a deal from which nobody loses; a gain within 1e-9 of nothing is nothing. */
export function productOf(gains: Float64Array): number {
  let product = 1;
  for (const gain of gains) product *= gain > GAIN_TOLERANCE ? gain : 0;
  return product;
}
