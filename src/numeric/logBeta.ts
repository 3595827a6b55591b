import { log } from './log.js';
import { log1p } from './log1p.js';
import { stirlingError } from './stirlingError.js';

/**
 * Natural logarithm of the beta function B(a, b) = Γ(a) Γ(b) / Γ(a + b), with the same bits on every engine,
 * without the cancellation between the three: within 1e-14, of its value or, where it is smaller than 1,
 * absolutely.
 *
 * @param a - greater than 0 and finite
 * @param b - greater than 0 and finite
 * @returns `Infinity` where either is 0, `NaN` where either is below 0 or infinite
 */
export function logBeta(a: number, b: number): number {
  if (!(a >= 0 && b >= 0 && a < Infinity && b < Infinity)) return NaN;
  if (a === 0 || b === 0) return Infinity;
  const small = Math.min(a, b);
  const large = Math.max(a, b);
  const ratio = small / large;
  const powers = -large * log1p(ratio) - small * log1p(1 / ratio) - 0.5 * log(small / (1 + ratio));
  const errors = stirlingError(small) + (stirlingError(large) - stirlingError(small + large));
  return powers + (0.9189385332046728 + errors);
}
