import { momentsOf, momentsSummary } from '../statistics/moments.js';
import {
  honestMeanInterval,
  meanDifferenceTest,
  shareDifferenceInterval,
} from '../statistics/differences.js';
import { mcnemar } from '../statistics/paired.js';
import type { Interval } from '../statistics/proportions.js';
import type { Value } from '../play/player.js';

/** What pairs of runs with the same seeds say of a difference. */
export interface Effect {
  /** Pairs in which both runs have a value. */
  readonly pairs: number;
  /** Pairs in which the two differ. */
  readonly differing: number;
  /** Mean of the runs with the mechanism, and of those without it; null without a pair. */
  readonly with: number | null;
  /** Mean of the runs without the mechanism; null without a pair. */
  readonly without: number | null;
  /** `with` − `without`. */
  readonly effect: number | null;
  /**
   * Plain interval of the effect; null without a pair. Of width 0 where nothing is left to chance, and only there: the
   * effect is then exact.
   */
  readonly interval95: Interval | null;
  /** The same at 90 %; null without a pair. */
  readonly interval90: Interval | null;
  /**
   * Of the exact test of McNemar for yes or no, of Student's test for numbers. Where nothing is left to chance there is
   * nothing to test: 0, or 1 where nothing differs.
   */
  readonly pValue: number;
}

/**
 * Compares the runs of two arms, pair by pair, in which something is left to chance.
 *
 * Of less than six pairs that differ the interval is ± the exact upper bound (Clopper & Pearson) of the share of
 * pairs that differ, times the greatest difference there can be: none of 400 is ± 0.9 points of a share, and not ± 0.
 * Else it is that of `pairedDifference` for shares and Student's for means; the p-value of the latter is never less
 * than 2^(1 − d), the least that the signs of d differences can show.
 *
 * @param kind - `yesNo`: values are 0 and 1
 * @param paired - per seed, with the mechanism and without it
 */
export function effectOf(kind: 'yesNo' | 'number', paired: readonly (readonly [Value, Value])[]): Effect {
  return effectBy((pairs) => differenceIn(kind, pairs), paired);
}

/** Compares the runs of two arms in neither of which anything is left to chance: all pairs are the same pair. */
export function exactEffect(paired: readonly (readonly [Value, Value])[]): Effect {
  return effectBy(([[first, second] = [0, 0]]) => exactly(first - second), paired);
}

function effectBy(
  find: (pairs: readonly (readonly [number, number])[]) => Difference,
  paired: readonly (readonly [Value, Value])[],
): Effect {
  const pairs = paired.filter((pair): pair is readonly [number, number] => !pair.includes(null));
  const differences = pairs.map(([first, second]) => first - second);
  const differing = differences.filter((difference) => difference !== 0).length;
  const n = pairs.length;
  if (n === 0) {
    const none = { with: null, without: null, effect: null, interval95: null, interval90: null };
    return { pairs: 0, differing: 0, ...none, pValue: 1 };
  }
  const { at, pValue } = find(pairs);
  return {
    pairs: n,
    differing,
    with: mean(pairs.map(([first]) => first)),
    without: mean(pairs.map(([, second]) => second)),
    effect: mean(differences),
    interval95: ends(at(0.05)),
    interval90: ends(at(0.1)),
    pValue,
  };
}

/** Its ends alone: what else the way of finding it knows is told beside. */
function ends({ low, high }: Interval): Interval {
  return { low, high };
}

/** What pairs say of the mean of their differences. */
export interface Difference {
  /** The interval that holds it but with probability `alpha`. */
  readonly at: (alpha: number) => Interval;
  readonly pValue: number;
}

/** A difference between runs in which nothing is left to chance: there is nothing to be estimated. */
export function exactly(difference: number): Difference {
  return { pValue: difference === 0 ? 1 : 0, at: () => ({ low: difference, high: difference }) };
}

/** Returns what pairs say of first − second, as {@link effectOf} tells it, at any level. @param pairs - one or more */
export function differenceIn(
  kind: 'yesNo' | 'number',
  pairs: readonly (readonly [number, number])[],
): Difference {
  const differences = pairs.map(([first, second]) => first - second);
  const differing = differences.filter((difference) => difference !== 0).length;
  return kind === 'yesNo' ? ofShares(differences) : ofMeans(pairs, differences, differing);
}

function ofShares(differences: readonly number[]): Difference {
  const gained = differences.filter((difference) => difference > 0).length;
  const lost = differences.filter((difference) => difference < 0).length;
  return {
    at: (alpha) => shareDifferenceInterval(gained, lost, differences.length, alpha),
    pValue: mcnemar(gained, lost),
  };
}

function ofMeans(
  pairs: readonly (readonly [number, number])[],
  differences: readonly number[],
  differing: number,
): Difference {
  const summary = momentsSummary(momentsOf(differences));
  const values = pairs.flat();
  const [least, most] = [Math.min, Math.max].map((end) => values.reduce((a, b) => end(a, b)));
  // The widest difference that was seen, or 1 if all were the same.
  const width = most === least ? 1 : most! - least!;
  return {
    at: (alpha) => honestMeanInterval(summary, { unlike: differing, usual: 0, width }, alpha)!,
    pValue: meanDifferenceTest(summary, differing) ?? 1,
  };
}

function mean(values: readonly number[]): number {
  return momentsSummary(momentsOf(values)).mean!;
}
