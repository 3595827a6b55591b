const view = new DataView(new ArrayBuffer(8));

/** A finite number as `integer · 2^exponent`, exactly; not reduced. */
export interface ExactInteger {
  readonly integer: bigint;
  readonly exponent: number;
}

/** A finite number as a whole number times a power of two. */
export function exactInteger(x: number): ExactInteger {
  view.setFloat64(0, x);
  const high = view.getUint32(0);
  const field = (high >>> 20) & 0x7ff;
  // Up to 2^53, and so exact as a number.
  const size = ((high & 0xfffff) + (field === 0 ? 0 : 0x100000)) * 4294967296 + view.getUint32(4);
  return { integer: BigInt(x < 0 ? -size : size), exponent: Math.max(field, 1) - 1075 };
}
