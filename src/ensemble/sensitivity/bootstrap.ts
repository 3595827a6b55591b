import { quantiles } from '../../analysis/index.js';
import {
  argumentProblem,
  number,
  optionProblems,
  problem,
  refuse,
  seed as seedText,
  SHARE,
  whole,
  type OptionRules,
  type Problem,
} from '../../input/index.js';
import { integerBelow, openStream } from '../../random/index.js';

/** Options of `sobolIndices` and `morrisEffects`. */
export interface SensitivityOptions {
  /** Seeds the bootstrap. */
  readonly seed: string;
  /** 1 − confidence, between 0 and 1. Default 0.05. */
  readonly alpha?: number;
  /** How often to resample, 10 to 100,000. Default 1,000. */
  readonly resamples?: number;
}

/** A number from a design, with its bootstrap interval; null where it is not defined. */
export interface SensitivityInterval {
  /** The number itself; null where it is not known. */
  readonly estimate: number | null;
  /** Null also where all resamples are alike: then they say nothing of how far off the estimate may be. */
  readonly low: number | null;
  /** Upper end of its interval; null where none is known. */
  readonly high: number | null;
}

/**
 * Computes several statistics of the same units with their percentile intervals (Efron 1979): every resample of the units
 * serves all of them. Resamples in which a statistic is not defined are left out of its interval.
 *
 * @param units - how many there are to draw from
 * @param statistics - from the numbers of the units drawn, in which one may stand more than once
 */
export function bootstrapped(
  units: number,
  statistics: (drawn: Uint32Array) => readonly (number | null)[],
  { seed, alpha = 0.05, resamples = 1000 }: SensitivityOptions,
): SensitivityInterval[] {
  const stream = openStream(`${seed}/bootstrap`);
  const drawn = Uint32Array.from({ length: units }, (_, unit) => unit);
  const estimates = statistics(drawn);
  const values = estimates.map((): number[] => []);
  for (let resample = 0; resample < resamples; resample++) {
    for (let unit = 0; unit < units; unit++) drawn[unit] = integerBelow(stream, units);
    statistics(drawn).forEach((value, which) => {
      if (value !== null) values[which]!.push(value);
    });
  }
  return estimates.map((estimate, which) => {
    if (estimate === null || values[which]!.length === 0) return { estimate, low: null, high: null };
    const [low, high] = quantiles(values[which]!, [alpha / 2, 1 - alpha / 2]);
    // Resamples that differ by rounding only are alike.
    const isAlike = high! - low! <= 1e-12 * Math.max(Math.abs(low!), Math.abs(high!));
    return isAlike ? { estimate, low: null, high: null } : { estimate, low: low!, high: high! };
  });
}

/**
 * Checks outputs of a design and options.
 *
 * @throws SixPartyError `invalid-option` with everything that is wrong
 */
export function checkOutputs(rows: number, outputs: readonly number[], options: SensitivityOptions): void {
  refuse('invalid-option', 'There are no such indices.', [
    outputsProblem(rows, outputs),
    ...optionProblems(options, rules, ['seed']),
  ]);
}

const rules: OptionRules<keyof SensitivityOptions> = {
  seed: seedText,
  alpha: number(SHARE),
  resamples: whole(10, 100_000),
};

function outputsProblem(rows: number, outputs: readonly number[]): Problem | undefined {
  if (!Array.isArray(outputs) || outputs.length !== rows) {
    return problem('outputs', 'wrong-type', `one number for each of the ${rows} points`, outputs);
  }
  // There may be millions of them.
  const wrong = outputs.findIndex((output) => !Number.isFinite(output));
  return wrong < 0 ? undefined : argumentProblem(`outputs[${wrong}]`, outputs[wrong], number());
}
