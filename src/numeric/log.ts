import { splitBinary } from './binary.js';
import { fastSum, productError, sumError, type DoubleDouble } from './doubleDouble.js';

/**
 * Returns the natural logarithm, with the same bits on every engine, within 0.51 units in the last place.
 *
 * @returns `NaN` below zero, `-Infinity` at zero, as `Math.log`
 */
export function log(x: number): number {
  if (x > 0) return x === Infinity ? Infinity : logParts(x).hi;
  return x === 0 ? -Infinity : NaN;
}

/**
 * Returns ln(1 + x) with the same bits on every engine, without the loss that `log(1 + x)` suffers near zero.
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

/** ln 2, the upper part with 42 bits so that its product with an exponent is exact. */
const LN2_HI = 0.6931471805598903;
const LN2_LO = 5.497923018708371e-14;

/** What 1/3 as a double lacks. */
const THIRD_LO = 1.850371707708594e-17;

/**
 * Returns the natural logarithm of a positive finite number with about 68 bits.
 *
 * With x = 2^e·m and s = (m − 1)/(m + 1): ln x = e·ln 2 + 2s(1 + z/3 + z²/5 + …), z = s² ≤ 0.0295. The
 * quotient and the first two terms are carried in two doubles, the rest of the series in one.
 */
export function logParts(x: number): DoubleDouble {
  const { exponent, fraction } = splitBinary(x);
  const above = fraction - 1; // exact
  const below = fraction + 1;
  const s = above / below;
  const product = s * below;
  const remainder = above - product - productError(s, below, product);
  const sLo = (remainder - s * sumError(fraction, 1, below)) / below;

  const z = s * s;
  const zLo = productError(s, s, z) + 2 * s * sLo;
  const third = z * (1 / 3);
  const tail = z * z * series(z);
  const terms = fastSum(third, productError(z, 1 / 3, third) + z * THIRD_LO + zLo * (1 / 3) + tail);

  const first = s * terms.hi;
  const firstLo = productError(s, terms.hi, first) + s * terms.lo + sLo * terms.hi;
  const half = fastSum(s, first);
  const lo = 2 * (half.lo + (sLo + firstLo));
  if (exponent === 0) return fastSum(2 * half.hi, lo);

  const scaled = exponent * LN2_HI;
  const hi = scaled + 2 * half.hi;
  return fastSum(hi, sumError(scaled, 2 * half.hi, hi) + (lo + exponent * LN2_LO));
}

/** 1/5 + z/7 + z²/9 + … */
function series(z: number): number {
  // prettier-ignore
  return (
    1 / 5 + z * (1 / 7 + z * (1 / 9 + z * (1 / 11 + z * (1 / 13 + z * (1 / 15 + z * (1 / 17 +
    z * (1 / 19 + z * (1 / 21 + z * (1 / 23 + z * (1 / 25 + z * (1 / 27 + z * (1 / 29))))))))))))
  );
}
