import { scaleBinary, splitBinary } from './binary.js';
import { multiply, productError, type DoubleDouble } from './doubleDouble.js';
import { expParts } from './exp.js';
import { logParts } from './log.js';

/**
 * Returns `base` to the power of `exponent` with the same bits on every engine; special values as `Math.pow`.
 *
 * Whole exponents up to 64 are taken by repeated squaring, others as e^(exponent · ln base), both in more than
 * the working precision, so that the result is within 0.6 units in the last place (1 below 2.3e-308).
 */
export function pow(base: number, exponent: number): number {
  if (exponent === 0) return 1;
  if (Number.isNaN(base) || Number.isNaN(exponent)) return NaN;
  const negative = base < 0 || Object.is(base, -0);
  const size = sizeOfPower(Math.abs(base), exponent);
  if (!negative || Math.abs(base) === Infinity || base === 0)
    return negative && isOdd(exponent) ? -size : size;
  if (Number.isInteger(exponent)) return isOdd(exponent) ? -size : size;
  return Math.abs(exponent) === Infinity ? size : NaN;
}

function sizeOfPower(base: number, exponent: number): number {
  if (base === 0 || base === Infinity) return (base === 0) === exponent > 0 ? 0 : Infinity;
  if (base === 1) return Math.abs(exponent) === Infinity ? NaN : 1;
  if (Math.abs(exponent) === Infinity) return base > 1 === exponent > 0 ? Infinity : 0;
  if (Number.isInteger(exponent) && Math.abs(exponent) <= 64) {
    // Far from overflow and underflow, on the way too.
    const bits = Math.abs(splitBinary(base).exponent * exponent);
    if (bits < 800) return bySquaring(base, exponent);
  }
  const { hi, lo } = logParts(base);
  const product = exponent * hi;
  if (product > 709.8) return Infinity;
  if (product < -745.2) return 0;
  const power = expParts(product, productError(exponent, hi, product) + exponent * lo);
  return scaleBinary(power.hi, power.exponent);
}

function bySquaring(base: number, exponent: number): number {
  let count = Math.abs(exponent);
  let square: DoubleDouble = { hi: base, lo: 0 };
  let power: DoubleDouble = { hi: 1, lo: 0 };
  for (;;) {
    if (count % 2 === 1) power = multiply(power, square);
    count = Math.floor(count / 2);
    if (count === 0) break;
    square = multiply(square, square);
  }
  return exponent > 0 ? power.hi : inverse(power);
}

function inverse({ hi, lo }: DoubleDouble): number {
  const guess = 1 / hi;
  const product = guess * hi;
  return guess + guess * (1 - product - productError(guess, hi, product) - guess * lo);
}

function isOdd(x: number): boolean {
  return Number.isInteger(x) && !Number.isInteger(x / 2);
}
