import type { Problem } from '../../../scenario/index.js';
import { optionProblem } from '../check/optionProblem.js';
import { refuse } from '../check/refuse.js';
import { numberProblem } from '../check/numberProblem.js';
import { shareProblem } from '../check/shareProblem.js';
import { valuesProblems } from '../check/valuesProblems.js';
import { restrictedMean } from './restrictedMean.js';
import { riskTable } from './riskTable.js';
import type { SurvivalCurve, SurvivalStep } from './SurvivalCurve.js';
import { survivalSteps } from './survivalSteps.js';

/** Settings of {@link kaplanMeier}. */
export interface SurvivalOptions {
  /** 1 − confidence of the intervals, between 0 and 1. Default 0.05. */
  readonly alpha?: number;
  /** Up to where the restricted mean counts, greater than 0. Default: the greatest time. */
  readonly horizon?: number;
  /** Runs that each time stands for, 1 or more: many runs share few times. Default: one each. */
  readonly counts?: readonly number[];
}

/** Rounding of the curve must not move the median. */
const HALF = 0.5 + 1e-12;

/**
 * Time until something happens, for instance an agreement, from runs some of which ended before it did: the
 * product-limit estimate (Kaplan & Meier 1958). Standard errors are Greenwood's, intervals of the curve
 * log(−log), pointwise.
 *
 * @param times - per run, when it happened or how long the run was observed; 0 or more
 * @param observed - per run, whether it happened; false: not by then (right-censored)
 * @throws SixPartyError `invalid-option`
 */
export function kaplanMeier(
  times: readonly number[],
  observed: readonly boolean[],
  { alpha = 0.05, horizon: asked, counts }: SurvivalOptions = {},
): SurvivalCurve {
  const listed = valuesProblems('times', times, 1);
  const negative = listed.length > 0 ? -1 : times.findIndex((time) => time < 0);
  const flags = Array.isArray(observed) && observed.every((value) => typeof value === 'boolean');
  const fits = flags && (listed.length > 0 || observed.length === times.length);
  refuse(
    'There is no such curve.',
    ...listed,
    negative < 0
      ? undefined
      : optionProblem(`times[${negative}]`, 'out-of-range', 'a number ≥ 0', times[negative]),
    fits ? undefined : optionProblem('observed', 'wrong-length', 'a list of one boolean per time', observed),
    countsProblem(counts, times),
    shareProblem('alpha', alpha),
    asked === undefined ? undefined : numberProblem('horizon', asked, 0, Infinity),
  );
  const greatest = times.reduce((most, time) => Math.max(most, time), 0);
  const horizon = asked ?? greatest;
  const steps = survivalSteps(riskTable(times, observed, counts), alpha);
  const known = horizon <= greatest || steps.at(-1)?.survival === 0;
  const { mean, error } = restrictedMean(steps, horizon);
  return {
    steps,
    median: firstTime(steps, ({ survival }) => survival),
    medianLow: firstTime(steps, ({ low }) => low),
    medianHigh: firstTime(steps, ({ high }) => high),
    horizon,
    restrictedMean: known ? mean : null,
    restrictedMeanError: known ? error : null,
  };
}

function countsProblem(counts: unknown, times: unknown): Problem | undefined {
  if (counts === undefined) return undefined;
  const whole = Array.isArray(counts) && counts.every((count) => Number.isSafeInteger(count) && count >= 1);
  if (whole && Array.isArray(times) && counts.length === times.length) return undefined;
  return optionProblem('counts', 'wrong-length', 'a list of one whole number, 1 or more, per time', counts);
}

/** The first time at which a curve is at one half or below. */
function firstTime(
  steps: readonly SurvivalStep[],
  curve: (step: SurvivalStep) => number | null,
): number | null {
  return steps.find((step) => (curve(step) ?? 1) <= HALF)?.time ?? null;
}
