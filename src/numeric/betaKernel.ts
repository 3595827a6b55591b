import { scaleBinary } from './binary.js';
import { fastSum, multiply, productError, sumError, type DoubleDouble } from './doubleDouble.js';
import { expParts } from './expParts.js';
import { logParts } from './logParts.js';
import { stirlingError } from './stirlingError.js';

/** 1/√(2π) */
const HEIGHT = 0.3989422804014327;

/**
 * x^a (1 − x)^b / B(a, b) for 0 < x ≤ ½.
 *
 * With n = a + b it is √(ab/2πn) (xn/a)^a ((1 − x)n/b)^b, but for the errors of Stirling's formula (Loader
 * 2000). Logarithms are carried in two doubles: a and b multiply their errors.
 */
export function betaKernel(x: number, a: number, b: number): number {
  const total = a + b;
  const n = { hi: total, lo: sumError(a, b, total) };
  const rest = complement(x);
  const first = powerLog(divide(multiply({ hi: x, lo: 0 }, n), a), a);
  const second = powerLog(divide(multiply(rest, n), b), b);
  const hi = first.hi + second.hi;
  if (hi < -800) return 0;
  const lo = sumError(first.hi, second.hi, hi) + first.lo + second.lo;
  const stirling = stirlingError(total) - stirlingError(a) - stirlingError(b);
  const power = expParts(hi, lo);
  const correction = expParts(stirling, 0);
  const factor = HEIGHT * Math.sqrt((a / total) * b) * correction.hi;
  return scaleBinary(power.hi * factor, power.exponent + correction.exponent);
}

/** 1 − x without rounding. */
export function complement(x: number): DoubleDouble {
  const hi = 1 - x;
  return { hi, lo: sumError(1, -x, hi) };
}

/** exponent · ln base */
function powerLog(base: DoubleDouble, exponent: number): DoubleDouble {
  const { hi, lo } = logParts(base.hi);
  return multiply(fastSum(hi, lo + base.lo / base.hi), { hi: exponent, lo: 0 });
}

function divide({ hi, lo }: DoubleDouble, divisor: number): DoubleDouble {
  const quotient = hi / divisor;
  const product = quotient * divisor;
  return { hi: quotient, lo: (hi - product - productError(quotient, divisor, product) + lo) / divisor };
}
