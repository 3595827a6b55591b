import { problem, refuse } from '../../input/index.js';
import { shareProblem, valuesProblems } from './arguments.js';
import { honestMeanInterval, shareDifferenceInterval, shareDifferenceTest } from './differences.js';
import { momentsOf, momentsSummary } from './moments.js';
import type { MeanInterval } from './paired.js';
import type { Interval } from './proportions.js';

/**
 * Returns an interval for the mean of differences between two policies on the same seeds: Student's, mean ± t · s/√n,
 * which assumes differences that are normal or many. Of less than six that are not 0 it is ± the exact upper bound of
 * their share (Clopper & Pearson) times the width of what was seen, 0 included; for yes/no outcomes see
 * {@link pairedDifference}.
 *
 * @param differences - policy minus baseline, per seed; two or more
 * @param alpha - 1 − confidence, between 0 and 1; default 0.05
 * @returns null where all differences are 0: nothing is known of how far two runs can lie apart
 * @throws SixPartyError `invalid-option`
 */
export function pairedInterval(differences: readonly number[], alpha = 0.05): MeanInterval | null {
  refuse('invalid-option', 'There is no such interval.', [
    ...valuesProblems('differences', differences, 2),
    shareProblem('alpha', alpha),
  ]);
  const summary = momentsSummary(momentsOf(differences));
  const [least, most] = differences.reduce(([a, b], by) => [Math.min(a, by), Math.max(b, by)], [0, 0]);
  const unlike = differences.filter((difference) => difference !== 0).length;
  const interval = honestMeanInterval(summary, { unlike, usual: 0, width: most - least }, alpha);
  return interval && { mean: summary.mean!, low: interval.low, high: interval.high };
}

/** Yes or no for the same seed under a baseline and under a policy. */
export type Pair = readonly [baseline: boolean, policy: boolean];

/** How a policy's yes/no outcome differs from that of a baseline on the same seeds. */
export interface PairedDifference extends Interval {
  /** Pairs. */
  readonly n: number;
  /** Pairs in which only the policy says yes. */
  readonly gained: number;
  /** Pairs in which only the baseline says yes. */
  readonly lost: number;
  /** P(policy) − P(baseline), as found. `low` and `high` are the ends of its interval. */
  readonly difference: number;
  /** Of the exact test of McNemar; null where fewer than six pairs differ. */
  readonly pValue: number | null;
}

/**
 * Compares two policies by a yes/no outcome, each pair with one seed (common random numbers). The interval is the hull of
 * that of Bonett and Price (2012) and of the exact one of McNemar's test, so that it excludes no difference only
 * where that test does; it covers in 93 of 100 cases or more, from two pairs on. Of less than six pairs that
 * differ it is ± the exact upper bound (Clopper & Pearson) of the share of pairs that do.
 *
 * @param pairs - one or more
 * @param alpha - 1 − confidence of the interval, between 0 and 1; default 0.05
 * @throws SixPartyError `invalid-option`
 */
export function pairedDifference(pairs: readonly Pair[], alpha = 0.05): PairedDifference {
  const listed = Array.isArray(pairs) && pairs.length > 0;
  const wrong = listed ? pairs.findIndex((pair) => !isPair(pair)) : -1;
  refuse('invalid-option', 'There is nothing to compare.', [
    listed ? undefined : problem('pairs', 'wrong-type', 'a list of one pair or more', pairs),
    wrong < 0 ? undefined : problem(`pairs[${wrong}]`, 'wrong-type', 'two booleans', pairs[wrong]),
    shareProblem('alpha', alpha),
  ]);
  const n = pairs.length;
  const gained = pairs.filter(([baseline, policy]) => policy && !baseline).length;
  const lost = pairs.filter(([baseline, policy]) => baseline && !policy).length;
  const { low, high } = shareDifferenceInterval(gained, lost, n, alpha);
  const pValue = shareDifferenceTest(gained, lost);
  return { n, gained, lost, difference: (gained - lost) / n, low, high, pValue };
}

function isPair(pair: unknown): boolean {
  return Array.isArray(pair) && pair.length === 2 && pair.every((value) => typeof value === 'boolean');
}
