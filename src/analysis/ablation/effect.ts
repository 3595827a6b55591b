import { pow, regularizedBeta } from '../../numeric/index.js';
import { momentsOf, momentsSummary } from '../statistics/moments.js';
import { mcnemar, meanInterval, tangoInterval } from '../statistics/paired.js';
import { clopperPearson, type Interval } from '../statistics/proportions.js';

/** A value of one run: 1 or 0 for yes or no, a number, null where the run has none. */
export type Value = number | null;

/** What pairs of runs with the same seeds say of a difference. */
export interface Effect {
  /** Pairs in which both runs have a value. */
  readonly pairs: number;
  /** Pairs in which the two differ. */
  readonly differing: number;
  /** Mean of the runs with the mechanism, and of those without it; null without a pair. */
  readonly with: number | null;
  readonly without: number | null;
  /** `with` − `without`. */
  readonly effect: number | null;
  /** Plain intervals of the effect, never of width 0; null without a pair. */
  readonly interval95: Interval | null;
  readonly interval90: Interval | null;
  /** Of the exact test of McNemar for yes or no, of Student's test for numbers. */
  readonly pValue: number;
}

/** Fewer pairs that differ say so little that the shape of their differences counts for nothing. */
const FEW = 6;

/**
 * Compares the runs of two arms, pair by pair.
 *
 * Of less than six pairs that differ the interval is ± the exact upper bound (Clopper & Pearson) of the share of
 * pairs that differ, times the greatest difference there can be: none of 400 is ± 0.9 points of a share, and not ± 0.
 * Else it is Tango's for shares and Student's for means; the p-value of the latter is never less than 2^(1 − d), the
 * least that the signs of d differences can show.
 *
 * @param kind - `yesNo`: values are 0 and 1
 * @param paired - per seed, with the mechanism and without it
 */
export function effectOf(kind: 'yesNo' | 'number', paired: readonly (readonly [Value, Value])[]): Effect {
  const pairs = paired.filter((pair): pair is readonly [number, number] => !pair.includes(null));
  const differences = pairs.map(([first, second]) => first - second);
  const differing = differences.filter((difference) => difference !== 0).length;
  const n = pairs.length;
  if (n === 0) {
    const none = { with: null, without: null, effect: null, interval95: null, interval90: null };
    return { pairs: 0, differing: 0, ...none, pValue: 1 };
  }
  const interval = kind === 'yesNo' ? shareInterval(pairs) : meanIntervalOf(pairs, differences);
  const few = (alpha: number): Interval => around(0, boundOf(differing, n, alpha) * spreadOf(kind, pairs));
  const at = (alpha: number): Interval => (differing < FEW ? few(alpha) : interval(alpha));
  return {
    pairs: n,
    differing,
    with: mean(pairs.map(([first]) => first)),
    without: mean(pairs.map(([, second]) => second)),
    effect: mean(differences),
    interval95: at(0.05),
    interval90: at(0.1),
    pValue: kind === 'yesNo' ? mcnemar(...discordant(pairs)) : meanTest(differences, differing),
  };
}

/** The exact upper bound of the share of pairs that are unlike the rest. */
function boundOf(unlike: number, n: number, alpha: number): number {
  return clopperPearson(unlike, n, alpha).high;
}

/** The greatest difference there can be: 1 of yes or no; of numbers the widest that was seen, or 1 if all were the same. */
function spreadOf(kind: 'yesNo' | 'number', pairs: readonly (readonly [number, number])[]): number {
  if (kind === 'yesNo') return 1;
  const values = pairs.flat();
  const [least, most] = [Math.min, Math.max].map((end) => values.reduce((a, b) => end(a, b)));
  return most === least ? 1 : most! - least!;
}

function around(middle: number, half: number): Interval {
  return { low: middle - half, high: middle + half };
}

function discordant(pairs: readonly (readonly [number, number])[]): [gained: number, lost: number] {
  return [
    pairs.filter(([first, second]) => first > second).length,
    pairs.filter(([first, second]) => first < second).length,
  ];
}

function shareInterval(pairs: readonly (readonly [number, number])[]): (alpha: number) => Interval {
  const [gained, lost] = discordant(pairs);
  return (alpha) => tangoInterval(gained, lost, pairs.length, alpha);
}

/** Student's; where all differences are the same, as if one more were unknown. */
function meanIntervalOf(
  pairs: readonly (readonly [number, number])[],
  differences: readonly number[],
): (alpha: number) => Interval {
  const summary = momentsSummary(momentsOf(differences));
  return (alpha) => {
    if (summary.variance! > 0) return meanInterval(summary, alpha)!;
    return around(summary.mean!, boundOf(0, pairs.length, alpha) * spreadOf('number', pairs));
  };
}

/** Student's two-sided test of no difference. */
function meanTest(differences: readonly number[], differing: number): number {
  if (differing < 2) return 1;
  const { count, mean: middle, variance } = momentsSummary(momentsOf(differences));
  const least = pow(2, 1 - Math.min(differing, 1000));
  if (variance === 0) return least;
  const freedom = count - 1;
  const t = middle! / Math.sqrt(variance! / count);
  return Math.max(least, regularizedBeta(freedom / (freedom + t * t), freedom / 2, 0.5));
}

function mean(values: readonly number[]): number {
  return momentsSummary(momentsOf(values)).mean!;
}
