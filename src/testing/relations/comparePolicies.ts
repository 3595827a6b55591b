import {
  anything,
  argumentProblem,
  number,
  optionProblems,
  problem,
  refuse,
  SHARE,
  type OptionRules,
} from '../../input/index.js';
import { verdictOn } from '../../history/index.js';
import { scenarioHash } from '../../scenario/index.js';
import { isLeftToChance } from '../../analysis/index.js';
import type { Talks } from '../../talks/index.js';
import { seedList } from '../arbitraries/seeds.js';
import { isArbitrary } from '../claims/scenariosOf.js';
import { withTriggered } from './comparisonWords.js';
import { measure as readMeasure, measured, type Measure } from './measured.js';
import { pairedSummary, type PolicyComparison } from './pairedSummary.js';

/** Whether a comparison is more than what was judged for its date. */
export interface JudgedByHistory {
  /**
   * What the back-test says of this comparison, in a line: "robust", or that it depends on numbers that were judged for the
   * date. Null of every comparison but those of docs/history.md, also of one by other numbers.
   */
  readonly backtest: string | null;
}

/** Options of {@link comparePolicies}. */
export interface CompareOptions {
  /** How many simulation seeds (as of `seeds`), or which, each once; two or more. Default 100. */
  readonly seeds?: number | readonly string[];
  /** 1 − confidence of the interval, between 0 and 1. Default 0.05. */
  readonly alpha?: number;
}

const rules: OptionRules<keyof CompareOptions> = { seeds: anything, alpha: number(SHARE) };

/**
 * Compares two scenarios by a measure, each seed played under both: they share what chance does, so that little but
 * the policy tells the two runs of a pair apart, and far fewer seeds show a difference than with runs of their own.
 *
 * The interval is for seeds that were fixed beforehand. Who looks, plays some more and looks again until it excludes
 * 0 will see that happen without any difference; for that, claim a probability instead. `couldSee` says how large a
 * difference has to be for so many seeds to show it: without one, a comparison that shows none says little.
 *
 * A formula with a premise, such as `before`, is true of runs that do not put it to the test. `triggered` counts those that
 * do under each policy; without any there is nothing to compare, and no number is told.
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
  options: CompareOptions = {},
): PolicyComparison & JudgedByHistory {
  const { seeds = 100, alpha = 0.05 } = (options as CompareOptions | null) ?? {};
  const list = seedList(seeds);
  refuse('invalid-option', 'There is nothing to compare.', [
    ...Object.entries({ baseline, policy }).map(([name, talks]) =>
      isArbitrary(talks)
        ? problem(name, 'wrong-type', 'one scenario', talks, { received: 'an arbitrary' })
        : undefined,
    ),
    argumentProblem('measure', measure, readMeasure),
    ...optionProblems(options, rules),
    list.length < 2 ? problem('seeds', 'wrong-length', 'two seeds or more', list) : undefined,
  ]);
  let chance = false;
  const triggered = { baseline: 0, policy: 0 };
  const valueOf = (side: keyof typeof triggered, seed: string): number | boolean => {
    const { run, value, ...of } = measured({ baseline, policy }[side], seed, measure);
    chance ||= isLeftToChance(run);
    if (of.triggered) triggered[side] += 1;
    return value;
  };
  const pairs = list.map((seed) => ({
    seed,
    baseline: valueOf('baseline', seed),
    policy: valueOf('policy', seed),
  }));
  const backtest = verdictOn(scenarioHash(baseline), scenarioHash(policy)) ?? null;
  return { ...withTriggered(pairedSummary(pairs, alpha, chance), triggered, alpha), backtest };
}
