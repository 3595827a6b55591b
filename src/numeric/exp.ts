import { scaleBinary } from './binary.js';
import { expParts } from './expParts.js';

/** e^x with the same bits on every engine, within 0.52 units in the last place (1 below 2.3e-308). */
export function exp(x: number): number {
  if (x > 709.8) return Infinity;
  if (x < -745.2) return 0;
  if (Number.isNaN(x)) return NaN;
  const { hi, exponent } = expParts(x, 0);
  return scaleBinary(hi, exponent);
}
