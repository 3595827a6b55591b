/**
 * Count and exact sums of powers of the values seen: plain JSON, the same however the values were ordered and
 * grouped into parts.
 */
export interface Moments {
  readonly count: number;
  /** The sums of x, x², x³ and x⁴ are `sums[j − 1] · 2^(j · exponent)`; 0 or less. */
  readonly exponent: number;
  /** Whole numbers in decimal digits. */
  readonly sums: readonly [string, string, string, string];
}
