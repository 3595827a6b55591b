import { betaFraction } from './betaFraction.js';
import { betaKernel } from './betaKernel.js';
import { productError } from './doubleDouble.js';

/** Probabilities of a beta distribution on both sides of a number. */
export interface BetaTails {
  readonly lower: number;
  readonly upper: number;
  /** x^a (1 − x)^b / B(a, b), the density times x (1 − x). */
  readonly kernel: number;
}

/** I_x(a, b) and 1 − I_x(a, b) for 0 ≤ x ≤ ½; each is exact where it is the smaller. */
export function betaTails(x: number, a: number, b: number): BetaTails {
  if (x === 0) return { lower: 0, upper: 1, kernel: 0 };
  const kernel = betaKernel(x, a, b);
  const gap = distance(x, a, b);
  if (gap >= 0) {
    const lower = kernel / betaFraction(x, a, b, gap);
    return { lower, upper: 1 - lower, kernel };
  }
  const upper = kernel / betaFraction(1 - x, b, a, -gap);
  return { lower: 1 - upper, upper, kernel };
}

/** a (1 − x) − b x */
function distance(x: number, a: number, b: number): number {
  const own = a * x;
  const other = b * x;
  return a - own - other - (productError(a, x, own) + productError(b, x, other));
}
