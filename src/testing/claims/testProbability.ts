import { confidenceSequence, decide, sequenceTest, sprt } from '../../analysis/index.js';
import type { SequentialTest } from '../../analysis/index.js';
import {
  anything,
  checkOptions,
  oneOf,
  report,
  whole,
  type OptionRules,
  type Reader,
} from '../../input/index.js';
import { needScenario } from '../../scenario/index.js';
import type { Talks } from '../../talks/index.js';
import { unit, type EvaluateOptions } from '../temporal/evaluate.js';
import { judgeClaim, type Breach, type Claim, type Judgement } from './judgeClaim.js';
import { shareOf, type Share } from './share.js';

/** Options of {@link testProbability}. */
export interface ProbabilityOptions extends EvaluateOptions {
  /**
   * `confidenceSequence` (the default): accept when the interval that is valid at every look lies above θ, reject
   * when it lies below. `sprt`: Wald's test of θ + indifference against θ − indifference, a quick gate; within that
   * region either verdict may come.
   */
  readonly method?: 'confidenceSequence' | 'sprt';
  /**
   * Probability of a wrong verdict at most, between 0 and 1; `sprt`: of rejecting although runs keep the claim with
   * θ + indifference or more, nearly. To be inconclusive is no verdict. Default 0.05.
   */
  readonly alpha?: number;
  /** `sprt` only: probability of accepting at θ − indifference or less, nearly at most. Default 0.05. */
  readonly beta?: number;
  /** `sprt` only: half the width of the region in which either verdict is right. Default 0.05. */
  readonly indifference?: number;
  /** Without a verdict after so many runs it is inconclusive, ≥ 1; `runsNeeded` says how many it takes. Default 1000. */
  readonly maxRuns?: number;
  /** The simulation seed of the first run, a whole number ≥ 0; the i-th has that of i − 1 more. Default 1. */
  readonly firstSeed?: number;
}

/** The result of testing one scenario. The interval is valid whenever the test stopped. */
export interface ProbabilityTest extends Share, Pick<Verdict, 'verdict'> {
  /** The probability that is claimed. */
  readonly theta: number;
  /** Probability of a wrong verdict, at most. */
  readonly alpha: number;
  /** Runs that put the claim to the test; the others kept it because its premise did not come true. */
  readonly triggered: number;
  /** Simulation seeds that were played: `1 to 431`. */
  readonly seeds: string;
  /** The first run that broke the claim. */
  readonly breach: Breach | undefined;
}

/** The most runs there are if nothing else is said. */
export const MAX_RUNS = 1000;

/**
 * Tests the claim that a run of a scenario keeps `claim` with probability `theta` or more. Run i, from 1, has the
 * simulation seed `i` unless `firstSeed` says otherwise; the test looks after every run and stops as soon as it can.
 *
 * @param theta - between 0 and 1
 * @returns accepted, rejected, or inconclusive after `maxRuns`: close to θ no number of runs is enough
 * @throws SixPartyError `invalid-option`, `invalid-scenario`, and as `evaluate`
 */
export function testProbability(
  theta: number,
  scenario: Talks,
  claim: Claim,
  options: ProbabilityOptions = {},
): ProbabilityTest {
  needScenario(scenario);
  checkProbabilityOptions(options);
  const { alpha = 0.05 } = options;
  return tested(testOf(theta, options, alpha), scenario, claim, options);
}

/** Does the same with a test that was made before. */
export function tested(
  test: SequentialTest,
  scenario: Talks,
  claim: Claim,
  { maxRuns = MAX_RUNS, per = 'round', firstSeed = 1 }: ProbabilityOptions,
  note: (judgement: Judgement) => void = () => undefined,
): ProbabilityTest {
  let breach: Breach | undefined;
  let triggered = 0;
  let tried = 0;
  const { verdict, successes, runs } = sequentialVerdict(
    test,
    (i) => {
      tried = i + 1;
      const judgement = judgeClaim(scenario, String(firstSeed + i), claim, { per, mustSay: true });
      note(judgement);
      if (judgement === 'left out') return undefined;
      if (judgement !== 'untested') triggered += 1;
      if (typeof judgement === 'string') return true;
      breach ??= judgement;
      return false;
    },
    maxRuns,
  );
  const { theta, alpha } = test;
  const share = shareOf(successes, runs, confidenceSequence(successes, runs, alpha));
  return { verdict, ...share, theta, alpha, triggered, seeds: seedRange(firstSeed, tried), breach };
}

/** Tells so many seeds from the first one on. */
export function seedRange(first: number, count: number): string {
  return count > 1 ? `${first} to ${first + count - 1}` : String(first);
}

/** The result of a sequential test. */
export interface Verdict {
  /** Whether the claim is accepted, rejected, or not known. */
  readonly verdict: 'accept' | 'reject' | 'inconclusive';
  readonly successes: number;
  /** Trials that counted. */
  readonly runs: number;
}

/**
 * Goes on with trials until a sequential test decides.
 *
 * @param trial - what came of the i-th trial, from 0; undefined if it does not count
 * @param maxTrials - after so many trials it is inconclusive
 */
export function sequentialVerdict(
  test: SequentialTest,
  trial: (i: number) => boolean | undefined,
  maxTrials: number,
): Verdict {
  let successes = 0;
  let runs = 0;
  for (let i = 0; i < maxTrials; i++) {
    const success = trial(i);
    if (success === undefined) continue;
    runs += 1;
    if (success) successes += 1;
    const verdict = decide(test, successes, runs);
    if (verdict !== 'continue') return { verdict, successes, runs };
  }
  return { verdict: 'inconclusive', successes, runs };
}

/** Reports an option that this method does not have. */
const onlyOfSprt: Reader = (cursor) => report(cursor, 'out-of-range', 'method "sprt" for this option');

/**
 * Makes the sequential test that options describe.
 *
 * @param alpha - what may be spent of the probability of error
 * @throws SixPartyError `invalid-option`
 */
export function testOf(theta: number, options: ProbabilityOptions, alpha: number): SequentialTest {
  const { method, beta, indifference = 0.05 } = options;
  if (method !== 'sprt') return sequenceTest(theta, alpha);
  return sprt({ theta, indifference, alpha, ...(beta !== undefined && { beta }) });
}

/**
 * Checks the options of claims about probabilities; the numbers of the test itself are checked by it.
 *
 * @param more - further options
 * @throws SixPartyError `invalid-option`
 */
export function checkProbabilityOptions(options: ProbabilityOptions, more: OptionRules = {}): void {
  const own = (options as ProbabilityOptions | null)?.method === 'sprt' ? anything : onlyOfSprt;
  checkOptions(options, {
    method: oneOf(['confidenceSequence', 'sprt']),
    alpha: anything,
    beta: own,
    indifference: own,
    maxRuns: whole(1),
    firstSeed: whole(0),
    per: unit,
    ...more,
  });
}
