import { scaleBinary } from './binary.js';

/**
 * The double nearest to `numerator / denominator · 2^exponent`: rounded once or, below the normal numbers, twice.
 *
 * @param numerator - any whole number
 * @param denominator - a whole number greater than 0
 */
export function nearestNumber(numerator: bigint, denominator: bigint, exponent: number): number {
  if (numerator === 0n) return 0;
  const size = numerator < 0n ? -numerator : numerator;
  // A quotient of 64 bits or more; what the division leaves only matters for being there at all.
  const shift = Math.max(0, 65 + bitLength(denominator) - bitLength(size));
  const scaled = size << BigInt(shift);
  const quotient = scaled / denominator;
  const rounded = quotient * denominator === scaled ? quotient : quotient | 1n;
  const bits = bitLength(rounded);
  // Cut to 64 bits, so that it fits a double; what is cut off counts as being there.
  const cut = Math.max(0, bits - 64);
  const head = rounded >> BigInt(cut);
  const sticky = head << BigInt(cut) === rounded ? head : head | 1n;
  const result = scaleBinary(Number(sticky), exponent - shift + cut);
  return numerator < 0n ? -result : result;
}

function bitLength(size: bigint): number {
  return size.toString(16).length * 4;
}
