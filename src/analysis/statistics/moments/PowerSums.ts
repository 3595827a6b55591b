import type { Moments } from './Moments.js';

/** {@link Moments} to calculate with. */
export interface PowerSums {
  count: number;
  exponent: number;
  sums: [bigint, bigint, bigint, bigint];
}

export function readMoments({ count, exponent, sums }: Moments): PowerSums {
  return { count, exponent, sums: [BigInt(sums[0]), BigInt(sums[1]), BigInt(sums[2]), BigInt(sums[3])] };
}

export function writeMoments({ count, exponent, sums }: PowerSums): Moments {
  return { count, exponent, sums: [String(sums[0]), String(sums[1]), String(sums[2]), String(sums[3])] };
}

/** Lowers the exponent, which changes no sum. */
export function lowerTo(power: PowerSums, exponent: number): void {
  if (exponent >= power.exponent) return;
  const shift = BigInt(power.exponent - exponent);
  const [s1, s2, s3, s4] = power.sums;
  power.sums = [s1 << shift, s2 << (2n * shift), s3 << (3n * shift), s4 << (4n * shift)];
  power.exponent = exponent;
}
