import { exactInteger } from '../../../numeric/index.js';
import { refuse } from '../check/refuse.js';
import { valuesProblems } from '../check/valuesProblems.js';
import type { Moments } from './Moments.js';
import { momentsProblem } from './momentsProblem.js';
import { lowerTo, readMoments, writeMoments } from './PowerSums.js';

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
  refuse('There are no such moments.', ...valuesProblems('values', values, 0), momentsProblem('onto', onto));
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
