import { integerBelow, openStream } from '../../random/index.js';
import {
  argumentProblem,
  callback,
  number,
  optionProblems,
  problem,
  refuse,
  seed as seedText,
  SHARE,
  SixPartyError,
  whole,
  type OptionRules,
} from '../../input/index.js';
import { valuesProblems } from './arguments.js';

/**
 * Returns quantiles by linear interpolation between the order statistics: type 7 of Hyndman & Fan (1996), the default
 * of R.
 *
 * @param values - one or more finite numbers in any order; they are not changed
 * @param shares - each from 0 (the least value) to 1 (the greatest)
 * @returns one quantile per share, in the order of the shares
 * @throws SixPartyError `invalid-option`
 */
export function quantiles(values: readonly number[], shares: readonly number[]): number[] {
  const listed = valuesProblems('shares', shares, 0);
  const outside = listed.length > 0 ? -1 : shares.findIndex((share) => share < 0 || share > 1);
  refuse('invalid-option', 'There is no such quantile.', [
    ...valuesProblems('values', values, 1),
    ...listed,
    outside < 0
      ? undefined
      : problem(`shares[${outside}]`, 'out-of-range', 'a number from 0 to 1', shares[outside]),
  ]);
  const sorted = [...values].sort((a, b) => a - b);
  return shares.map((share) => {
    const rank = (sorted.length - 1) * share;
    const below = Math.floor(rank);
    const low = sorted[below]!;
    const high = sorted[below + 1] ?? low;
    if (rank === below) return low;
    // Rounding must not lead beyond the value above.
    return Math.min(high, low + (rank - below) * (high - low));
  });
}

/**
 * Returns one quantile; see {@link quantiles}.
 *
 * @throws SixPartyError `invalid-option`
 */
export function quantile(values: readonly number[], share: number): number {
  return quantiles(values, [share])[0]!;
}

/**
 * Says how many values there must be for an interval of their median: it lies beyond all of n values with probability
 * 2^(1 − n), so that from fewer than six no interval of 95 % can be had.
 */
export function fewestForMedian(alpha: number): number {
  let n = 1;
  for (let beyond = 1; beyond > alpha; beyond /= 2) n += 1;
  return n;
}

/** Settings of {@link bootstrapInterval}. */
export interface BootstrapOptions {
  /** Seeds the resampling. */
  readonly seed: string;
  /** How often to resample, 10 to 1,000,000. Default 2,000. */
  readonly resamples?: number;
  /** 1 − confidence, between 0 and 1. Default 0.05. */
  readonly alpha?: number;
}

/** What a statistic is, and between which ends resampling puts it. */
export interface BootstrapInterval {
  /** The statistic of the values themselves. */
  readonly estimate: number;
  /**
   * Ends of the interval; null where it would have no width, as of values all alike, and of so few values that a median may
   * well lie beyond all of them (fewer than six at 95 %): then resamples say nothing of how far off the estimate may be.
   */
  readonly low: number | null;
  /** Upper end; null where it would have no width. */
  readonly high: number | null;
}

const rules: OptionRules<keyof BootstrapOptions> = {
  seed: seedText,
  resamples: whole(10, 1_000_000),
  alpha: number(SHARE),
};

/**
 * Returns the percentile interval of a statistic by resampling with replacement (Efron 1979). The same seed gives the same
 * interval everywhere. In small samples it is too short.
 *
 * @param values - one or more, of any kind: numbers, pairs, whole runs
 * @param statistic - a finite number from as many values as there are
 * @throws SixPartyError `invalid-option`, also where the statistic is no finite number
 */
export function bootstrapInterval<T>(
  values: readonly T[],
  statistic: (sample: readonly T[]) => number,
  options: BootstrapOptions,
): BootstrapInterval {
  const listed = Array.isArray(values) && values.length > 0;
  refuse('invalid-option', 'There is no such interval.', [
    listed ? undefined : problem('values', 'wrong-type', 'a list of one value or more', values),
    argumentProblem('statistic', statistic, callback),
    ...optionProblems(options, rules, ['seed']),
  ]);
  const { seed, resamples = 2000, alpha = 0.05 } = options;
  const stream = openStream(`${seed}/bootstrap`);
  const checked = (sample: readonly T[]): number => {
    const value = statistic(sample);
    if (Number.isFinite(value)) return value;
    throw new SixPartyError('invalid-option', 'There is no such interval.', [
      problem('statistic', 'out-of-range', 'a finite number of every resample', value),
    ]);
  };
  const estimate = checked(values);
  const resampled = Array.from({ length: resamples }, () =>
    checked(values.map(() => values[integerBelow(stream, values.length)]!)),
  );
  const [low, high] = quantiles(resampled, [alpha / 2, 1 - alpha / 2]);
  const isKnown = low !== high && values.length >= fewestForMedian(alpha);
  return !isKnown ? { estimate, low: null, high: null } : { estimate, low: low!, high: high! };
}
