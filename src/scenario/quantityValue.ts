import type { Quantity } from './Quantity.js';

/** The number that is used where nothing is drawn: the number itself, or the `value` of an interval. */
export function quantityValue(quantity: Quantity): number {
  return typeof quantity === 'number' ? quantity : quantity.value;
}
