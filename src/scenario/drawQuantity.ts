import { clamp } from '../numeric/index.js';
import type { Stream } from '../random/index.js';
import type { Quantity } from './Quantity.js';

/**
 * A number of the scenario for one run: uniform in `[low, high]` for an interval.
 *
 * @param stream - gives one draw for every interval, even an empty one; none for an exact number
 */
export function drawQuantity(quantity: Quantity, stream: Stream): number {
  if (typeof quantity === 'number') return quantity;
  const { low, high } = quantity;
  return clamp(low + (high - low) * stream.next(), low, high);
}
