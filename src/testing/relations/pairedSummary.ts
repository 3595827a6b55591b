import {
  momentsOf,
  momentsSummary,
  pairedDifference,
  pairedInterval,
  shareDifferenceInterval,
} from '../../analysis/index.js';
import type { Interval } from '../../analysis/index.js';
import { problem, SixPartyError } from '../../input/index.js';
import { seedsInWords } from '../arbitraries/seeds.js';

/** How a policy does beside a baseline on the same seeds. Plain JSON. */
export interface PolicyComparison {
  /** Seeds; each was played twice. */
  readonly n: number;
  /** Which: `1 to 100`. */
  readonly seeds: string;
  /**
   * Whether anything in any run was left to chance. If not, no seed changes anything: all runs of a scenario are alike, the
   * difference is what it is, and there is no interval and no p.
   */
  readonly chance: boolean;
  /** Mean of the measure; of a yes/no measure the share of yes. */
  readonly means: {
    /** Of the runs under the baseline. */
    readonly baseline: number;
    /** Of the runs under the policy. */
    readonly policy: number;
  };
  /** Mean of the policy minus mean of the baseline; see `triggered`. */
  readonly difference: number;
  /**
   * For the difference, as of `pairedInterval`; of a yes/no measure, or of numbers that are all 0 or 1, as of
   * `pairedDifference`. It excludes 0 only where the exact test does. Null where all runs measure the same number,
   * and where nothing is left to chance.
   */
  readonly interval: Interval | null;
  /**
   * The least difference that so many seeds could have told from 0: of a yes/no measure if all seeds that differ do so one
   * way, of numbers if they spread as they were found to. Null if none could, or if nothing is known of their spread.
   */
  readonly couldSee: number | null;
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
  /**
   * Runs of each that put the measure to the test: of a formula as `evaluate` says by `triggered`, of a function all. Where
   * it is none, the formula holds of all runs without need of its conclusion: then the mean of that side and `difference` are
   * NaN, and there is no interval and no p.
   */
  readonly triggered: {
    /** Of the runs under the baseline. */
    readonly baseline: number;
    /** Of the runs under the policy. */
    readonly policy: number;
  };
  /** All of it in a sentence. */
  readonly words: string;
}

/** What pairs of measurements say, whatever was measured. */
export interface PairedSummary extends Omit<PolicyComparison, 'triggered' | 'words'> {
  /** Whether the measure says yes or no. */
  readonly yesNo: boolean;
}

/** A seed on which two policies differ. */
export interface Discordant {
  /** Replays either: `runTalks(policy, { seed })`. */
  readonly seed: string;
  /** What was measured under the baseline. */
  readonly baseline: number | boolean;
  /** What was measured under the policy. */
  readonly policy: number | boolean;
}

/**
 * Summarizes pairs of measurements on the same seeds.
 *
 * @throws SixPartyError `invalid-option` if some are numbers and some yes or no
 */
export function pairedSummary(pairs: readonly Discordant[], alpha: number, chance = true): PairedSummary {
  const differences = pairs.map(({ baseline, policy }) => Number(policy) - Number(baseline));
  const count = (sign: number): number => differences.filter((by) => Math.sign(by) === sign).length;
  const found = judged(pairs, differences, alpha);
  // A measure that brings chance of its own makes alike what is not.
  const isFixed =
    !chance &&
    pairs.every(({ baseline, policy }) => baseline === pairs[0]!.baseline && policy === pairs[0]!.policy);
  const { interval, pValue, yesNo } = isFixed ? { ...found, interval: null, pValue: null } : found;
  const mean = (side: 'baseline' | 'policy'): number =>
    momentsSummary(momentsOf(pairs.map((pair) => Number(pair[side])))).mean!;
  return {
    n: pairs.length,
    seeds: seedsInWords(pairs.map(({ seed }) => seed)),
    chance: !isFixed,
    means: { baseline: mean('baseline'), policy: mean('policy') },
    difference: momentsSummary(momentsOf(differences)).mean!,
    interval,
    couldSee: yesNo && !isFixed ? leastShare(pairs.length, alpha) : spreadOf(interval),
    better: count(1),
    worse: count(-1),
    ties: count(0),
    discordant: pairs.filter(({ baseline, policy }) => baseline !== policy),
    pValue,
    yesNo,
  };
}

function judged(
  pairs: readonly Discordant[],
  differences: readonly number[],
  alpha: number,
): { interval: Interval | null; pValue: number | null; yesNo: boolean } {
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
    return { interval: found && { low: found.low, high: found.high }, pValue: null, yesNo: false };
  }
  const answers = pairs.map(
    ({ baseline, policy }) => [Number(baseline) === 1, Number(policy) === 1] as const,
  );
  const { low, high, pValue } = pairedDifference(answers, alpha);
  return { interval: { low, high }, pValue, yesNo: true };
}

/** Finds the least share of seeds that tells a yes/no measure from no difference, if all of them go one way. */
function leastShare(n: number, alpha: number): number | null {
  for (let differ = 1; differ <= n; differ++) {
    if (shareDifferenceInterval(differ, 0, n, alpha).low > 0) return differ / n;
  }
  return null;
}

/** Half of an interval: what a mean has to reach for the same spread to leave no doubt of its direction. */
function spreadOf(interval: Interval | null): number | null {
  return interval && (interval.high - interval.low) / 2;
}
