import { exactInteger, nearestNumber } from '../../numeric/index.js';
import { problem, refuse, type Problem } from '../../input/index.js';
import { valuesProblems } from './arguments.js';

/**
 * Count and exact sums of powers of the values seen: plain JSON, the same however the values were ordered and
 * grouped into parts.
 */
export interface Moments {
  /** How many values were seen. */
  readonly count: number;
  /** The sums of x, x², x³ and x⁴ are `sums[j − 1] · 2^(j · exponent)`; 0 or less. */
  readonly exponent: number;
  /** Whole numbers in decimal digits. */
  readonly sums: readonly [string, string, string, string];
}

const NONE: Moments = { count: 0, exponent: 0, sums: ['0', '0', '0', '0'] };

/**
 * Adds values to moments. Nothing is rounded, so that the result does not depend on order and grouping; see
 * {@link mergeMoments} for parts, and {@link momentsSummary} for mean, variance, skewness and kurtosis.
 *
 * A batch of values at once saves most of the time. Values of very different sizes make long sums: 1e-300 beside 1
 * has 4,000 bits in the fourth power.
 *
 * @param values - finite numbers, none or more
 * @param onto - what was there before; default nothing
 * @throws SixPartyError `invalid-option`
 */
export function momentsOf(values: readonly number[], onto: Moments = NONE): Moments {
  refuse('invalid-option', 'There are no such moments.', [
    ...valuesProblems('values', values, 0),
    momentsProblem('onto', onto),
  ]);
  const power = readMoments(onto);
  power.count += values.length;
  for (const value of values) {
    if (value === 0) continue; // it has no exponent of its own
    const { integer, exponent } = exactInteger(value);
    lowerTo(power, exponent);
    const x = integer << BigInt(exponent - power.exponent);
    const square = x * x;
    power.sums[0] += x;
    power.sums[1] += square;
    power.sums[2] += square * x;
    power.sums[3] += square * square;
  }
  return writeMoments(power);
}

/**
 * Merges the moments of two parts: the very same as if they had come in one, whatever the order.
 *
 * @throws SixPartyError `invalid-option` if a part is not made by {@link momentsOf}
 */
export function mergeMoments(first: Moments, second: Moments): Moments {
  refuse('invalid-option', 'There are no such moments.', [
    momentsProblem('first', first),
    momentsProblem('second', second),
  ]);
  const a = readMoments(first);
  const b = readMoments(second);
  lowerTo(a, b.exponent);
  lowerTo(b, a.exponent);
  const [s1, s2, s3, s4] = b.sums;
  a.count += b.count;
  a.sums = [a.sums[0] + s1, a.sums[1] + s2, a.sums[2] + s3, a.sums[3] + s4];
  return writeMoments(a);
}

/** Mean and shape of the values seen; null where there are too few of them, or where all are the same. */
export interface MomentsSummary {
  /** How many values were seen. */
  readonly count: number;
  /** Their mean; null without any. */
  readonly mean: number | null;
  /** Sum of squared deviations over n − 1. */
  readonly variance: number | null;
  /** √variance */
  readonly standardDeviation: number | null;
  /** m₃ / m₂^(3/2), with m the central moments over n: 0 for what is symmetric. */
  readonly skewness: number | null;
  /** m₄ / m₂²: 3 for the normal distribution. */
  readonly kurtosis: number | null;
}

/**
 * Reads moments. Central moments are formed from the exact sums in whole numbers, so nothing cancels: mean,
 * variance and kurtosis are the doubles nearest to their true values, the other two within one unit in the last
 * place.
 *
 * @throws SixPartyError `invalid-option` if these are not made by `momentsOf`
 */
export function momentsSummary(moments: Moments): MomentsSummary {
  refuse('invalid-option', 'There are no such moments.', [momentsProblem('moments', moments)]);
  const { count, exponent, sums } = readMoments(moments);
  const all = BigInt(count);
  const [s1, s2, s3, s4] = sums;
  // n², n³ and n⁴ times the central moments.
  const square = s1 * s1;
  const c2 = all * s2 - square;
  const c3 = all * (all * s3 - 3n * s1 * s2) + 2n * square * s1;
  const c4 = all * (all * (all * s4 - 4n * s1 * s3) + 6n * square * s2) - 3n * square * square;
  const variance = count > 1 ? nearestNumber(c2, all * (all - 1n), 2 * exponent) : null;
  const size = c2 > 0n ? Math.sqrt(nearestNumber(c3 * c3, c2 * c2 * c2, 0)) : null;
  return {
    count,
    mean: count > 0 ? nearestNumber(s1, all, exponent) : null,
    variance,
    standardDeviation: variance === null ? null : Math.sqrt(variance),
    skewness: size === null ? null : c3 < 0n ? -size : size,
    kurtosis: c2 > 0n ? nearestNumber(c4, c2 * c2, 0) : null,
  };
}

/** {@link Moments} to calculate with. */
interface PowerSums {
  count: number;
  exponent: number;
  sums: [bigint, bigint, bigint, bigint];
}

function readMoments({ count, exponent, sums }: Moments): PowerSums {
  return { count, exponent, sums: [BigInt(sums[0]), BigInt(sums[1]), BigInt(sums[2]), BigInt(sums[3])] };
}

function writeMoments({ count, exponent, sums }: PowerSums): Moments {
  return { count, exponent, sums: [String(sums[0]), String(sums[1]), String(sums[2]), String(sums[3])] };
}

/** Lowers the exponent, which changes no sum. */
function lowerTo(power: PowerSums, exponent: number): void {
  if (exponent >= power.exponent) return;
  const shift = BigInt(power.exponent - exponent);
  const [s1, s2, s3, s4] = power.sums;
  power.sums = [s1 << shift, s2 << (2n * shift), s3 << (3n * shift), s4 << (4n * shift)];
  power.exponent = exponent;
}

/** Returns what is wrong with moments that came from elsewhere. */
function momentsProblem(path: string, moments: unknown): Problem | undefined {
  if (typeof moments === 'object' && moments !== null) {
    const { count, exponent, sums } = moments as Partial<Record<keyof Moments, unknown>>;
    const whole = Number.isSafeInteger(count) && (count as number) >= 0;
    const scaled = Number.isInteger(exponent) && (exponent as number) <= 0 && (exponent as number) >= -1074;
    if (whole && scaled && Array.isArray(sums) && sums.length === 4 && sums.every(isWhole)) return undefined;
  }
  return problem(path, 'wrong-type', 'moments as momentsOf makes them', moments);
}

function isWhole(text: unknown): boolean {
  return typeof text === 'string' && /^(0|-?[1-9]\d*)$/.test(text);
}
