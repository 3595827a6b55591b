/** Reads the bits of a double; every use writes it anew. */
const view = new DataView(new ArrayBuffer(8));

/** A positive finite number as `2 ** exponent * fraction`, with the fraction between √½ and √2. */
export interface Binary {
  /** Power of two. */
  readonly exponent: number;
  readonly fraction: number;
}

/** Splits a positive finite number into exponent and fraction, without rounding. */
export function splitBinary(x: number): Binary {
  const subnormal = x < 2 ** -1022;
  view.setFloat64(0, subnormal ? x * 2 ** 54 : x);
  const high = view.getUint32(0);
  view.setUint32(0, (high & 0xfffff) | 0x3ff00000);
  const fraction = view.getFloat64(0); // in [1, 2)
  const exponent = (high >>> 20) - 1023 - (subnormal ? 54 : 0);
  return fraction > Math.SQRT2 ? { exponent: exponent + 1, fraction: fraction / 2 } : { exponent, fraction };
}

/** Returns `x * 2 ** exponent`, rounded once or, below the normal numbers, twice. The exponent is an integer. */
export function scaleBinary(x: number, exponent: number): number {
  if (exponent > 1023) return x * 2 ** 1023 * powerOfTwo(Math.min(exponent - 1023, 1023));
  if (exponent < -1022) return x * powerOfTwo(Math.max(exponent + 969, -1022)) * 2 ** -969;
  return x * powerOfTwo(exponent);
}

function powerOfTwo(exponent: number): number {
  view.setUint32(0, (exponent + 1023) << 20);
  view.setUint32(4, 0);
  return view.getFloat64(0);
}

/** A finite number as `integer · 2^exponent`, exactly; not reduced. */
export interface ExactInteger {
  /** The whole number. */
  readonly integer: bigint;
  /** Power of two that it is multiplied by. */
  readonly exponent: number;
}

/** Splits a finite number into a whole number and a power of two. */
export function exactInteger(x: number): ExactInteger {
  view.setFloat64(0, x);
  const high = view.getUint32(0);
  const field = (high >>> 20) & 0x7ff;
  // Up to 2^53, and so exact as a number.
  const size = ((high & 0xfffff) + (field === 0 ? 0 : 0x100000)) * 4294967296 + view.getUint32(4);
  return { integer: BigInt(x < 0 ? -size : size), exponent: Math.max(field, 1) - 1075 };
}

/**
 * Returns the double nearest to `numerator / denominator · 2^exponent`: rounded once or, below the normal numbers, twice.
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
