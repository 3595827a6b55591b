/**
 * A number as the unevaluated sum of two doubles, with about 106 bits: `hi` is the sum rounded, `lo` what
 * the rounding lost.
 */
export interface DoubleDouble {
  readonly hi: number;
  readonly lo: number;
}

/** Returns what `hi = a + b` lost by rounding (Knuth). */
export function sumError(a: number, b: number, hi: number): number {
  const bb = hi - a;
  return a - (hi - bb) + (b - bb);
}

/** Returns what `hi = a * b` lost by rounding (Dekker). Exact while nothing overflows or underflows. */
export function productError(a: number, b: number, hi: number): number {
  const ca = 134217729 * a; // 2 ** 27 + 1 cuts a double into two halves
  const cb = 134217729 * b;
  const aHi = ca - (ca - a);
  const bHi = cb - (cb - b);
  const aLo = a - aHi;
  const bLo = b - bHi;
  return aHi * bHi - hi + aHi * bLo + aLo * bHi + aLo * bLo;
}

/** Returns `a + b` as a double-double, for `|a| ≥ |b|`. */
export function fastSum(a: number, b: number): DoubleDouble {
  const hi = a + b;
  return { hi, lo: b - (hi - a) };
}

/** Returns the product of two double-doubles. */
export function multiply(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const hi = a.hi * b.hi;
  return fastSum(hi, productError(a.hi, b.hi, hi) + (a.hi * b.lo + a.lo * b.hi));
}
