const view = new DataView(new ArrayBuffer(8));

/** A positive finite number as `2 ** exponent * fraction`, with the fraction between √½ and √2. */
export interface Binary {
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

/** `x * 2 ** exponent`, rounded once or, below the normal numbers, twice. The exponent is an integer. */
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
