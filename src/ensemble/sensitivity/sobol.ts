import { argumentProblem, holding, refuse, whole } from '../../input/index.js';
import { mostDimensions, sobolSequence } from '../designs/sobolSequence.js';
import {
  bootstrapped,
  checkOutputs,
  type SensitivityInterval,
  type SensitivityOptions,
} from './bootstrap.js';

/** Where to try a model for its Sobol indices. */
export interface SaltelliDesign {
  /** Tells the kinds apart. */
  readonly kind: 'saltelli';
  /** Base samples. */
  readonly n: number;
  /** Factors. */
  readonly d: number;
  /**
   * n × (d + 2) points of the unit cube. For each base sample: its point of A, then for each factor that point with
   * the factor's coordinate from B, then its point of B.
   */
  readonly points: readonly (readonly number[])[];
}

/**
 * Returns the design of Saltelli et al. (2010): two samples A and B from the Sobol sequence of 2d dimensions, and A with one
 * column after the other from B.
 *
 * Of the sequence the first points are left out, as many as the next power of 2: in the first two A and B are the
 * same.
 *
 * @param n - base samples, 2 to 1,000,000; best a power of 2
 * @param d - factors, 1 to 100
 * @throws SixPartyError `invalid-option`
 */
export function saltelliDesign(n: number, d: number): SaltelliDesign {
  refuse('invalid-option', 'There is no such design.', [
    argumentProblem('n', n, whole(2, 1_000_000)),
    argumentProblem('d', d, whole(1, mostDimensions / 2)),
  ]);
  let skip = 2;
  while (skip < n) skip *= 2;
  const points = sobolSequence(n, 2 * d, { skip }).flatMap((both) => {
    const a = both.slice(0, d);
    const b = both.slice(d);
    return [a, ...a.map((_, factor) => a.with(factor, b[factor]!)), b];
  });
  return { kind: 'saltelli', n, d, points };
}

const aDesign = holding('a design of two samples (saltelliDesign)', {
  n: Number.isInteger,
  d: Number.isInteger,
  points: Array.isArray,
});

/** How much of the variance of an output the factors explain. */
export interface SobolIndices {
  /** Of the outputs at A and B together, over 2n − 1; 0 if the output does not vary. */
  readonly variance: number;
  /** Per factor, in the order of the design. */
  readonly factors: readonly SobolIndex[];
  /** Why indices are null; empty if none is. */
  readonly note: string;
}

/** The indices of one factor. Estimates of what is near 0 may fall below it, of what is near 1 above. */
export interface SobolIndex {
  /** Share of the variance that is gone, on average, once the factor is known: what it does by itself. */
  readonly first: SensitivityInterval;
  /** Share that is left, on average, once all others are known: what it does by itself and with others. */
  readonly total: SensitivityInterval;
}

/**
 * Estimates first and total Sobol indices: the first ones by Saltelli et al. (2010, table 2 b), with the mean taken off the
 * outputs, the total ones by Jansen (1999). Percentile intervals by resampling base samples.
 *
 * On Ishigami's function with n = 1024 every index is within 0.03 of the truth.
 *
 * @param outputs - one number per point of the design, in its order
 * @throws SixPartyError `invalid-option`
 */
export function sobolIndices(
  design: SaltelliDesign,
  outputs: readonly number[],
  options: SensitivityOptions,
): SobolIndices {
  refuse('invalid-option', 'There are no such indices.', [argumentProblem('design', design, aDesign)]);
  const { n, d, points } = design;
  checkOutputs(points.length, outputs, options);
  const width = d + 2;
  let sum = 0;
  for (let unit = 0; unit < n; unit++) sum += outputs[unit * width]! + outputs[unit * width + d + 1]!;
  const mean = sum / (2 * n);
  // What is constant must come out as 0 exactly: a mean may be off by its rounding.
  const constant = outputs.every((output) => output === outputs[0]);
  const y = Float64Array.from(outputs, (output) => (constant ? 0 : output - mean));
  const intervals = bootstrapped(n, (drawn) => indicesOf(y, d, drawn), options);
  const all = Uint32Array.from({ length: n }, (_, unit) => unit);
  const variance = (varianceOf(y, width, all) * 2 * n) / (2 * n - 1);
  return {
    variance,
    factors: Array.from({ length: d }, (_, factor) => ({
      first: intervals[2 * factor]!,
      total: intervals[2 * factor + 1]!,
    })),
    note: variance > 0 ? '' : 'The output does not vary: there is no variance to explain.',
  };
}

/** Returns the first and the total index of each factor, one after the other. */
function indicesOf(y: Float64Array, d: number, drawn: Uint32Array): (number | null)[] {
  const width = d + 2;
  const variance = varianceOf(y, width, drawn);
  const indices: (number | null)[] = [];
  for (let factor = 0; factor < d; factor++) {
    let first = 0;
    let total = 0;
    for (const unit of drawn) {
      const row = unit * width;
      const change = y[row + 1 + factor]! - y[row]!;
      first += y[row + d + 1]! * change;
      total += change * change;
    }
    const all = drawn.length * variance;
    indices.push(variance > 0 ? first / all : null, variance > 0 ? total / (2 * all) : null);
  }
  return indices;
}

/** Returns the variance of A and B together, over 2n. */
function varianceOf(y: Float64Array, width: number, drawn: Uint32Array): number {
  let sum = 0;
  let squares = 0;
  for (const unit of drawn) {
    const a = y[unit * width]!;
    const b = y[unit * width + width - 1]!;
    sum += a + b;
    squares += a * a + b * b;
  }
  const mean = sum / (2 * drawn.length);
  return Math.max(0, squares / (2 * drawn.length) - mean * mean);
}
