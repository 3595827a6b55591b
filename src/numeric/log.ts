import { logParts } from './logParts.js';

/**
 * Natural logarithm with the same bits on every engine, within 0.51 units in the last place.
 *
 * @returns `NaN` below zero, `-Infinity` at zero, as `Math.log`
 */
export function log(x: number): number {
  if (x > 0) return x === Infinity ? Infinity : logParts(x).hi;
  return x === 0 ? -Infinity : NaN;
}
