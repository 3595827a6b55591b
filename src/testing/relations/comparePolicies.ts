import { momentsOf, momentsSummary, pairedDifference, pairedInterval } from '../../analysis/index.js';
import type { Interval } from '../../analysis/index.js';
import {
  anything,
  argumentProblem,
  number,
  optionProblems,
  problem,
  refuse,
  SHARE,
  SixPartyError,
  type OptionRules,
} from '../../input/index.js';
import type { Talks } from '../../talks/index.js';
import { seedList } from '../arbitraries/seeds.js';
import { isArbitrary } from '../claims/scenariosOf.js';
import { measure as readMeasure, measured, type Measure } from './measured.js';

/** Options of {@link comparePolicies}. */
export interface CompareOptions {
  /** How many simulation seeds (as of `seeds`), or which; two or more. Default 100. */
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
  options: CompareOptions = {},
): PolicyComparison {
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
  const pairs = list.map((seed) => ({
    seed,
    baseline: measured(baseline, seed, measure).value,
    policy: measured(policy, seed, measure).value,
  }));
  return pairedSummary(pairs, alpha);
}

/** How a policy does beside a baseline on the same seeds. Plain JSON. */
export interface PolicyComparison {
  /** Seeds; each was played twice. */
  readonly n: number;
  /** Mean of the measure; of a yes/no measure the share of yes. */
  readonly means: { readonly baseline: number; readonly policy: number };
  /** Mean of the policy minus mean of the baseline. */
  readonly difference: number;
  /**
   * For the difference, as of `pairedInterval`; of a yes/no measure, or of numbers that are all 0 or 1, as of
   * `pairedDifference`. It excludes 0 only where the exact test does. Null where all runs measure the same.
   */
  readonly interval: Interval | null;
  /** Seeds on which the policy measures more. */
  readonly better: number;
  /** Seeds on which it measures less. */
  readonly worse: number;
  /** Seeds on which both measure the same. */
  readonly ties: number;
  /** The seeds on which they differ, in order. */
  readonly discordant: readonly Discordant[];
  /** Of a yes/no measure: exact two-sided p of McNemar's test. Null for numbers, and where fewer than six seeds differ. */
  readonly pValue: number | null;
}

/** A seed on which two policies differ. */
export interface Discordant {
  /** Replays either: `runTalks(policy, { seed })`. */
  readonly seed: string;
  readonly baseline: number | boolean;
  readonly policy: number | boolean;
}

/**
 * Summarizes pairs of measurements on the same seeds.
 *
 * @throws SixPartyError `invalid-option` if some are numbers and some yes or no
 */
export function pairedSummary(pairs: readonly Discordant[], alpha: number): PolicyComparison {
  const differences = pairs.map(({ baseline, policy }) => Number(policy) - Number(baseline));
  const count = (sign: number): number => differences.filter((by) => Math.sign(by) === sign).length;
  const { interval, pValue } = judged(pairs, differences, alpha);
  const mean = (side: 'baseline' | 'policy'): number =>
    momentsSummary(momentsOf(pairs.map((pair) => Number(pair[side])))).mean!;
  return {
    n: pairs.length,
    means: { baseline: mean('baseline'), policy: mean('policy') },
    difference: momentsSummary(momentsOf(differences)).mean!,
    interval,
    better: count(1),
    worse: count(-1),
    ties: count(0),
    discordant: pairs.filter(({ baseline, policy }) => baseline !== policy),
    pValue,
  };
}

function judged(
  pairs: readonly Discordant[],
  differences: readonly number[],
  alpha: number,
): { interval: Interval | null; pValue: number | null } {
  const said = pairs.flatMap(({ baseline, policy }) => [baseline, policy]);
  const yes = said.filter((value) => typeof value === 'boolean').length;
  if (yes > 0 && yes < said.length) {
    throw new SixPartyError('invalid-option', 'These measurements do not compare.', [
      problem('measure', 'inconsistent', 'always a number, or always a boolean', said, { received: 'both' }),
    ]);
  }
  // An indicator says yes or no, whether it says true and false or 1 and 0; all 0, or all 1, may be any number.
  const isIndicator = said.every((value) => value === 0 || value === 1) && new Set(said).size === 2;
  if (yes === 0 && !isIndicator) {
    const found = pairedInterval(differences, alpha);
    return { interval: found && { low: found.low, high: found.high }, pValue: null };
  }
  const answers = pairs.map(
    ({ baseline, policy }) => [Number(baseline) === 1, Number(policy) === 1] as const,
  );
  const { low, high, pValue } = pairedDifference(answers, alpha);
  return { interval: { low, high }, pValue };
}
