import { exp, log, normalQuantile } from '../../numeric/index.js';
import {
  anything,
  number,
  optionProblems,
  POSITIVE,
  problem,
  refuse,
  SHARE,
  type OptionRules,
  type Problem,
} from '../../input/index.js';
import { valuesProblems } from './arguments.js';
import { fewestForMedian } from './quantiles.js';

/** One step of a curve, at a time at which something happened. */
export interface SurvivalStep {
  /** When it happened, 0 or more. */
  readonly time: number;
  /** Runs to which nothing had happened before, and that were still observed. */
  readonly atRisk: number;
  /** Runs to which it happened now. */
  readonly events: number;
  /** Share of runs to which it has not happened by then, this time included. */
  readonly survival: number;
  /** Of `survival` (Greenwood 1926); null once the curve is at 0. */
  readonly standardError: number | null;
  /** Lower end of its interval, 0 once the curve is at 0; null where no interval is known. */
  readonly low: number | null;
  /** Upper end of its interval; null once the curve is at 0, where nothing is known about it. */
  readonly high: number | null;
}

/** How long it takes until something happens, from runs that were not all observed to the end. */
export interface SurvivalCurve {
  /** In order of time; empty where it happened to no run. */
  readonly steps: readonly SurvivalStep[];
  /** Least time by which it has happened to half of the runs; null if the curve does not fall that far. */
  readonly median: number | null;
  /**
   * Ends of the interval of the median: where the ends of the curve's interval are at ½ (Brookmeyer & Crowley 1982). Null where
   * they do not come so far, and where fewer than six runs (at 95 %) were at risk by then: the median of so few may well lie
   * beyond all of them. Of runs that are all observed it covers in 92.9 of 100 cases or more (seven runs), by enumeration.
   */
  readonly medianLow: number | null;
  /** Upper end of the interval of the median. */
  readonly medianHigh: number | null;
  /** Up to where `restrictedMean` counts. */
  readonly horizon: number;
  /** Mean of the time or the horizon, whichever comes first; null if the curve is not known up to the horizon. */
  readonly restrictedMean: number | null;
  /** Standard error; null too where nothing happened up to the horizon, or to all at once: nothing is known of it then. */
  readonly restrictedMeanError: number | null;
}

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

const rules: OptionRules<keyof SurvivalOptions> = {
  alpha: number(SHARE),
  horizon: number(POSITIVE),
  counts: anything,
};

/**
 * Estimates the time until something happens, for instance an agreement, from runs some of which ended before it did: the
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
  options: SurvivalOptions = {},
): SurvivalCurve {
  const { alpha = 0.05, horizon: asked, counts } = (options as SurvivalOptions | null) ?? {};
  const listed = valuesProblems('times', times, 1);
  const negative = listed.length > 0 ? -1 : times.findIndex((time) => time < 0);
  const flags = Array.isArray(observed) && observed.every((value) => typeof value === 'boolean');
  const fits = flags && (listed.length > 0 || observed.length === times.length);
  refuse('invalid-option', 'There is no such curve.', [
    ...listed,
    negative < 0 ? undefined : problem(`times[${negative}]`, 'out-of-range', 'a number ≥ 0', times[negative]),
    fits ? undefined : problem('observed', 'wrong-length', 'a list of one boolean per time', observed),
    countsProblem(counts, times),
    ...optionProblems(options, rules),
  ]);
  const greatest = times.reduce((most, time) => Math.max(most, time), 0);
  const horizon = asked ?? greatest;
  const steps = survivalSteps(riskTable(times, observed, counts), alpha);
  const isKnown = horizon <= greatest || steps.at(-1)?.survival === 0;
  const { mean, error } = restrictedMean(steps, horizon);
  const lowest = firstStep(steps, ({ low }) => low);
  // At the last event of all the interval of the curve is at 0 for want of a formula, even of a single run.
  const isBounded = lowest !== undefined && lowest.atRisk >= fewestForMedian(alpha);
  const highest = isBounded ? firstStep(steps, ({ high }) => high) : undefined;
  return {
    steps,
    median: firstStep(steps, ({ survival }) => survival)?.time ?? null,
    medianLow: isBounded ? lowest.time : null,
    medianHigh: highest?.time ?? null,
    horizon,
    restrictedMean: isKnown ? mean : null,
    restrictedMeanError: isKnown && error > 0 ? error : null,
  };
}

function countsProblem(counts: unknown, times: unknown): Problem | undefined {
  if (counts === undefined) return undefined;
  const whole = Array.isArray(counts) && counts.every((count) => Number.isSafeInteger(count) && count >= 1);
  if (whole && Array.isArray(times) && counts.length === times.length) return undefined;
  return problem('counts', 'wrong-length', 'a list of one whole number, 1 or more, per time', counts);
}

/** Returns the first step at which a curve is at one half or below. */
function firstStep(
  steps: readonly SurvivalStep[],
  curve: (step: SurvivalStep) => number | null,
): SurvivalStep | undefined {
  return steps.find((step) => (curve(step) ?? 1) <= HALF);
}

/** How many were at risk and how many events there were at a time. */
interface RiskRow {
  readonly time: number;
  readonly atRisk: number;
  readonly events: number;
}

/** Makes one row per time with an event, in order. Who is lost at the time of an event was still at risk. */
function riskTable(
  times: readonly number[],
  observed: readonly boolean[],
  counts?: readonly number[],
): RiskRow[] {
  const order = times.map((_, i) => i).sort((a, b) => times[a]! - times[b]!);
  const rows: RiskRow[] = [];
  let left = counts ? counts.reduce((sum, count) => sum + count, 0) : times.length;
  for (let i = 0; i < order.length;) {
    const time = times[order[i]!]!;
    const atRisk = left;
    let events = 0;
    for (; i < order.length && times[order[i]!] === time; i++) {
      const count = counts?.[order[i]!] ?? 1;
      left -= count;
      if (observed[order[i]!]) events += count;
    }
    if (events > 0) rows.push({ time, atRisk, events });
  }
  return rows;
}

/** Makes the product-limit estimate with the standard error of Greenwood and the log(−log) interval. */
function survivalSteps(rows: readonly RiskRow[], alpha: number): SurvivalStep[] {
  const z = -normalQuantile(alpha / 2);
  let survival = 1;
  let greenwood = 0;
  return rows.map(({ time, atRisk, events }) => {
    survival *= (atRisk - events) / atRisk;
    const common = { time, atRisk, events, survival };
    if (atRisk === events) return { ...common, standardError: null, low: 0, high: null };
    greenwood += events / (atRisk * (atRisk - events));
    const error = Math.sqrt(greenwood);
    const logarithm = log(survival);
    const factor = exp((z * error) / -logarithm);
    return {
      ...common,
      standardError: survival * error,
      low: exp(logarithm * factor),
      high: exp(logarithm / factor),
    };
  });
}

/** Returns the area below a curve from 0 to the horizon, and its standard error (Klein & Moeschberger 2003, 4.5). */
function restrictedMean(
  steps: readonly SurvivalStep[],
  horizon: number,
): { readonly mean: number; readonly error: number } {
  let rest = 0;
  let variance = 0;
  let end = horizon;
  // Backwards, because an event weighs with the area after it.
  for (let i = steps.length - 1; i >= 0; i--) {
    const { time, atRisk, events, survival } = steps[i]!;
    if (time >= horizon) continue;
    rest += survival * (end - time);
    end = time;
    if (atRisk > events) variance += (rest * rest * events) / (atRisk * (atRisk - events));
  }
  return { mean: rest + end, error: Math.sqrt(variance) };
}
