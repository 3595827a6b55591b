import { studentQuantile } from '../../numeric/index.js';
import { refuse } from './check/refuse.js';
import { shareProblem } from './check/shareProblem.js';
import { valuesProblems } from './check/valuesProblems.js';
import type { Interval } from './Interval.js';
import { momentsOf } from './moments/momentsOf.js';
import { momentsSummary } from './moments/momentsSummary.js';

/** A mean with its interval. */
export interface MeanInterval extends Interval {
  readonly mean: number;
}

/**
 * Student's t interval for the mean of differences between two policies on the same seeds: mean ± t · s/√n. It
 * assumes differences that are normal or many; for yes/no outcomes see {@link pairedDifference}.
 *
 * @param differences - policy minus baseline, per seed; two or more
 * @param alpha - 1 − confidence, between 0 and 1; default 0.05
 * @throws SixPartyError `invalid-option`
 */
export function pairedInterval(differences: readonly number[], alpha = 0.05): MeanInterval {
  refuse(
    'There is no such interval.',
    ...valuesProblems('differences', differences, 2),
    shareProblem('alpha', alpha),
  );
  const n = differences.length;
  const { mean, variance } = momentsSummary(momentsOf(differences));
  const margin = -studentQuantile(alpha / 2, n - 1) * Math.sqrt(variance! / n);
  return { mean: mean!, low: mean! - margin, high: mean! + margin };
}
