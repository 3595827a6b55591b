import { betaRoot } from './betaRoot.js';

/**
 * Quantile of the beta distribution: the x at which {@link regularizedBeta} is `p`. The same bits on every
 * engine.
 *
 * Within 1e-13 of its value for a and b from 0.5 to 10^6, as far as `p` itself tells it: near 1 the
 * spacing of doubles does not. Roots below 1e-307 are 0.
 *
 * @param p - from 0 to 1
 * @param a - greater than 0 and finite
 * @param b - greater than 0 and finite
 * @returns `NaN` outside these ranges
 */
export function inverseRegularizedBeta(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1 && a > 0 && b > 0 && a < Infinity && b < Infinity)) return NaN;
  return p === 0 || p === 1 ? p : betaRoot(p, a, b).x;
}
