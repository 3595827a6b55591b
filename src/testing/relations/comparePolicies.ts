import type { Talks } from '../../talks/index.js';
import { isArbitrary } from '../claims/scenariosOf.js';
import { seedList } from '../claims/seedList.js';
import { measureProblem } from './check/measureProblem.js';
import { optionProblem } from './check/optionProblem.js';
import { refuse } from './check/refuse.js';
import type { Measure } from './Measure.js';
import { measured } from './measured.js';
import { pairedSummary } from './pairedSummary.js';
import type { PolicyComparison } from './PolicyComparison.js';

/** Options of {@link comparePolicies}. */
export interface CompareOptions {
  /** How many simulation seeds (as of `seeds`), or which; two or more. Default 100. */
  readonly seeds?: number | readonly string[];
  /** 1 − confidence of the interval, between 0 and 1. Default 0.05. */
  readonly alpha?: number;
}

/**
 * Compares two scenarios by a measure, each seed played under both: they share what chance does, so that little but
 * the policy tells the two runs of a pair apart, and far fewer seeds show a difference than with runs of their own.
 *
 * The interval is for seeds that were fixed beforehand. Who looks, plays some more and looks again until it excludes
 * 0 will see that happen without any difference; for that, claim a probability instead.
 *
 * @param baseline - what it is compared with
 * @param policy - the same talks with one thing changed
 * @param measure - more counts as better
 * @throws SixPartyError `invalid-option`; as `runTalks`, and as `evaluate` of a formula that does not fit
 */
export function comparePolicies(
  baseline: Talks,
  policy: Talks,
  measure: Measure,
  { seeds = 100, alpha = 0.05 }: CompareOptions = {},
): PolicyComparison {
  const share = typeof alpha === 'number' && alpha > 0 && alpha < 1;
  const list = seedList(seeds);
  refuse(
    'There is nothing to compare.',
    ...[baseline, policy].map((talks, place) =>
      isArbitrary(talks)
        ? optionProblem(place === 0 ? 'baseline' : 'policy', 'wrong-type', 'one scenario', talks)
        : undefined,
    ),
    measureProblem(measure),
    list.length < 2 ? optionProblem('seeds', 'wrong-length', 'two seeds or more', list) : undefined,
    share ? undefined : optionProblem('alpha', 'out-of-range', 'a number > 0 and < 1', alpha),
  );
  const pairs = list.map((seed) => ({
    seed,
    baseline: measured(baseline, seed, measure).value,
    policy: measured(policy, seed, measure).value,
  }));
  return pairedSummary(pairs, alpha);
}
