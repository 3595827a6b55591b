import { optionProblem } from './check/optionProblem.js';
import { refuse } from './check/refuse.js';
import { shareProblem } from './check/shareProblem.js';
import type { Interval } from './Interval.js';
import { mcnemar } from './mcnemar.js';
import { tangoInterval } from './tangoInterval.js';

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
  /** Of the exact test of McNemar. */
  readonly pValue: number;
}

/**
 * Compares two policies by a yes/no outcome, each pair with one seed (common random numbers). The interval is
 * {@link tangoInterval}, the p-value that of {@link mcnemar}; next to the limit one can exclude no difference
 * without the other, because only the latter is exact.
 *
 * @param pairs - one or more
 * @param alpha - 1 − confidence of the interval, between 0 and 1; default 0.05
 * @throws SixPartyError `invalid-option`
 */
export function pairedDifference(pairs: readonly Pair[], alpha = 0.05): PairedDifference {
  const listed = Array.isArray(pairs) && pairs.length > 0;
  const wrong = listed ? pairs.findIndex((pair) => !isPair(pair)) : -1;
  refuse(
    'There is nothing to compare.',
    listed ? undefined : optionProblem('pairs', 'wrong-type', 'a list of one pair or more', pairs),
    wrong < 0 ? undefined : optionProblem(`pairs[${wrong}]`, 'wrong-type', 'two booleans', pairs[wrong]),
    shareProblem('alpha', alpha),
  );
  const n = pairs.length;
  const gained = pairs.filter(([baseline, policy]) => policy && !baseline).length;
  const lost = pairs.filter(([baseline, policy]) => baseline && !policy).length;
  const { low, high } = tangoInterval(gained, lost, n, alpha);
  return { n, gained, lost, difference: (gained - lost) / n, low, high, pValue: mcnemar(lost, gained) };
}

function isPair(pair: unknown): boolean {
  return Array.isArray(pair) && pair.length === 2 && pair.every((value) => typeof value === 'boolean');
}
