import { integerBelow, openStream } from '../../random/index.js';
import { optionProblem } from './check/optionProblem.js';
import { countProblem } from './check/countProblem.js';
import { refuse } from './check/refuse.js';
import { shareProblem } from './check/shareProblem.js';
import type { Interval } from './Interval.js';
import { quantiles } from './quantiles.js';

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
export interface BootstrapInterval extends Interval {
  /** The statistic of the values themselves. */
  readonly estimate: number;
}

/**
 * Percentile interval of a statistic by resampling with replacement (Efron 1979). The same seed gives the same
 * interval everywhere. In small samples it is too short.
 *
 * @param values - one or more, of any kind: numbers, pairs, whole runs
 * @param statistic - a finite number from as many values as there are
 * @throws SixPartyError `invalid-option`, also where the statistic is no finite number
 */
export function bootstrapInterval<T>(
  values: readonly T[],
  statistic: (sample: readonly T[]) => number,
  { seed, resamples = 2000, alpha = 0.05 }: BootstrapOptions,
): BootstrapInterval {
  const listed = Array.isArray(values) && values.length > 0;
  refuse(
    'There is no such interval.',
    listed ? undefined : optionProblem('values', 'wrong-type', 'a list of one value or more', values),
    typeof seed === 'string' && seed !== ''
      ? undefined
      : optionProblem('seed', 'wrong-type', 'a text that is not empty', seed),
    countProblem('resamples', resamples, 10, 1_000_000),
    shareProblem('alpha', alpha),
  );
  const stream = openStream(`${seed}/bootstrap`);
  const checked = (sample: readonly T[]): number => {
    const value = statistic(sample);
    if (Number.isFinite(value)) return value;
    const problem = optionProblem('statistic', 'out-of-range', 'a finite number of every resample', value);
    refuse('There is no such interval.', problem);
    return value;
  };
  const estimate = checked(values);
  const found = Array.from({ length: resamples }, () =>
    checked(values.map(() => values[integerBelow(stream, values.length)]!)),
  );
  const [low, high] = quantiles(found, [alpha / 2, 1 - alpha / 2]);
  return { estimate, low: low!, high: high! };
}
