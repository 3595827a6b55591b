/* eslint-disable no-loss-of-precision -- the coefficients stand with the digits they were computed to */
import { log, log1p } from './log.js';

/** ½ ln 2π */
const HALF_LOG_2PI = 0.91893853320467274178;

/** 1 − γ, then (−1)^k (ζ(k) − 1)/k for k = 2, 3, …: the Taylor series of ln Γ(2 + z). */
const TAYLOR: readonly number[] = [
  0.422784335098467139, 0.322467033424113218, -0.0673523010531980951, 0.0205808084277845479,
  -0.00738555102867398527, 0.00289051033074152329, -0.00119275391170326098, 0.000509669524743042422,
  -0.00022315475845357938, 0.0000994575127818085337, -0.0000449262367381331417, 0.0000205072127756706916,
  -9.4394882752683959e-6, 4.3748667899074878e-6, -2.03921575380136624e-6, 9.55141213040741983e-7,
  -4.49246919876456604e-7, 2.12071848055546659e-7, -1.00432248239680996e-7, 4.76981016936398057e-8,
  -2.27110946089431649e-8, 1.08386592148969541e-8, -5.18347504197004666e-9, 2.48367454380247832e-9,
  -1.19214014058609121e-9,
];

/**
 * Returns the natural logarithm of the gamma function, with the same bits on every engine, within 2e-15 of its value, also
 * next to its zeros at 1 and 2.
 *
 * Taylor series about 2 up to 2.5, downward recurrence to it up to 10, Stirling's series beyond (Abramowitz &
 * Stegun 1964, 6.1.33 and 6.1.40).
 *
 * @param x - greater than 0
 * @returns `Infinity` at 0 and at infinity, `NaN` below 0
 */
export function logGamma(x: number): number {
  if (!(x >= 0)) return NaN;
  if (x === 0 || x === Infinity) return Infinity;
  if (x < 0.5) return aboveTwo(x) - log1p(x) - log(x);
  if (x < 1.5) return aboveTwo(x - 1) - log1p(x - 1);
  if (x >= 10) return (x - 0.5) * (log(x) - 1) + (HALF_LOG_2PI - 0.5 + stirlingSeries(x));
  let base = x;
  let product = 1;
  while (base > 2.5) {
    base -= 1;
    product *= base;
  }
  return log(product) + aboveTwo(base - 2);
}

/** Returns ln Γ(2 + z) for |z| ≤ ½. */
function aboveTwo(z: number): number {
  let sum = 0;
  for (let k = TAYLOR.length - 1; k >= 0; k--) sum = z * (TAYLOR[k]! + sum);
  return sum;
}

/**
 * Returns the natural logarithm of the beta function B(a, b) = Γ(a) Γ(b) / Γ(a + b), with the same bits on every engine,
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
  return powers + (HALF_LOG_2PI + errors);
}

/** Returns what Stirling's formula (x − ½) ln x − x + ½ ln 2π lacks to ln Γ(x), for x > 0. */
export function stirlingError(x: number): number {
  if (x >= 10) return stirlingSeries(x);
  return logGamma(x) - ((x - 0.5) * log(x) - x + HALF_LOG_2PI);
}

/** B_2k / (2k (2k − 1)), k = 1, 2, …, with the numbers of Bernoulli. */
const STIRLING: readonly number[] = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
  -3617 / 122400,
];

/** Returns ln Γ(x) − ((x − ½) ln x − x + ½ ln 2π) for x ≥ 10, within 2e-18. */
function stirlingSeries(x: number): number {
  const square = 1 / (x * x);
  let sum = 0;
  for (let k = STIRLING.length - 1; k >= 0; k--) sum = STIRLING[k]! + square * sum;
  return sum / x;
}
