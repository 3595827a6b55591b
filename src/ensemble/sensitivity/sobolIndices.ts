import { bootstrapped } from './bootstrapped.js';
import { checkOutputs } from './checkOutputs.js';
import type { SaltelliDesign } from './saltelliDesign.js';
import type { SensitivityInterval } from './SensitivityInterval.js';
import type { SensitivityOptions } from './SensitivityOptions.js';

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
 * First and total Sobol indices: the first ones by Saltelli et al. (2010, table 2 b), with the mean taken off the
 * outputs, the total ones by Jansen (1999). Percentile intervals by resampling base samples.
 *
 * On Ishigami's function with n = 1024 every index is within 0.03 of the truth.
 *
 * @param outputs - one number per point of the design, in its order
 * @throws SixPartyError `invalid-option`
 */
export function sobolIndices(
  { n, d, points }: SaltelliDesign,
  outputs: readonly number[],
  options: SensitivityOptions,
): SobolIndices {
  checkOutputs(points.length, outputs, options);
  const width = d + 2;
  let sum = 0;
  for (let unit = 0; unit < n; unit++) sum += outputs[unit * width]! + outputs[unit * width + d + 1]!;
  const mean = sum / (2 * n);
  // What is constant must come out as 0 exactly: a mean may be off by its rounding.
  const constant = outputs.every((output) => output === outputs[0]);
  const y = Float64Array.from(outputs, (output) => (constant ? 0 : output - mean));
  const found = bootstrapped(n, (drawn) => indicesOf(y, d, drawn), options);
  const all = Uint32Array.from({ length: n }, (_, unit) => unit);
  const variance = (varianceOf(y, width, all) * 2 * n) / (2 * n - 1);
  return {
    variance,
    factors: Array.from({ length: d }, (_, factor) => ({
      first: found[2 * factor]!,
      total: found[2 * factor + 1]!,
    })),
    note: variance > 0 ? '' : 'The output does not vary: there is no variance to explain.',
  };
}

/** First and total index of each factor, one after the other. */
function indicesOf(y: Float64Array, d: number, drawn: Uint32Array): (number | null)[] {
  const width = d + 2;
  const variance = varianceOf(y, width, drawn);
  const indices: (number | null)[] = [];
  for (let factor = 0; factor < d; factor++) {
    let first = 0;
    let total = 0;
    for (const unit of drawn) {
      const at = unit * width;
      const change = y[at + 1 + factor]! - y[at]!;
      first += y[at + d + 1]! * change;
      total += change * change;
    }
    const all = drawn.length * variance;
    indices.push(variance > 0 ? first / all : null, variance > 0 ? total / (2 * all) : null);
  }
  return indices;
}

/** Variance of A and B together, over 2n. */
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
