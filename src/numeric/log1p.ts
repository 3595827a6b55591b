import { sumError } from './doubleDouble.js';
import { logParts } from './logParts.js';

/**
 * ln(1 + x) with the same bits on every engine, without the loss that `log(1 + x)` suffers near zero.
 *
 * @returns `NaN` below −1, `-Infinity` at −1, as `Math.log1p`
 */
export function log1p(x: number): number {
  if (x === 0 || x === Infinity) return x;
  if (!(x > -1)) return x === -1 ? -Infinity : NaN;
  const sum = 1 + x;
  const lost = sumError(1, x, sum) / sum;
  const { hi, lo } = logParts(sum);
  return hi + (lo + lost);
}
