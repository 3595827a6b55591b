import { betaTails } from './betaTails.js';

/**
 * Regularised incomplete beta function I_x(a, b): the probability that a draw from the beta distribution with
 * parameters a and b is at most x. The same bits on every engine.
 *
 * Within 1e-13 of its value for a and b from 0.5 to 10^6, in the tails too, down to 1e-300; for smaller a or b
 * absolutely. Time grows with √max(a, b): about 20 µs at 10^6.
 *
 * @param x - from 0 to 1
 * @param a - greater than 0 and finite
 * @param b - greater than 0 and finite
 * @returns `NaN` outside these ranges
 */
export function regularizedBeta(x: number, a: number, b: number): number {
  if (!(x >= 0 && x <= 1 && a > 0 && b > 0 && a < Infinity && b < Infinity)) return NaN;
  return x <= 0.5 ? betaTails(x, a, b).lower : betaTails(1 - x, b, a).upper;
}
