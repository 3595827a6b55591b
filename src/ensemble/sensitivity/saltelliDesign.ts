import { mostDimensions, sobolSequence } from '../designs/index.js';
import { countProblem, refuse } from '../designs/refuse.js';

/** Where to try a model for its Sobol indices. */
export interface SaltelliDesign {
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
 * The design of Saltelli et al. (2010): two samples A and B from the Sobol sequence of 2d dimensions, and A with one
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
  refuse(
    'There is no such design.',
    countProblem('n', n, 2, 1_000_000),
    countProblem('d', d, 1, mostDimensions / 2),
  );
  let skip = 2;
  while (skip < n) skip *= 2;
  const points = sobolSequence(n, 2 * d, { skip }).flatMap((both) => {
    const a = both.slice(0, d);
    const b = both.slice(d);
    return [a, ...a.map((_, factor) => a.with(factor, b[factor]!)), b];
  });
  return { kind: 'saltelli', n, d, points };
}
