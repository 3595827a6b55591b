import { exp, log, log1p, logBeta } from '../../numeric/index.js';
import {
  anything,
  argumentProblem,
  checkOptions,
  holding,
  problem,
  refuse,
  type OptionRules,
} from '../../input/index.js';
import { wholeProblem, numberProblem, shareProblem, trialsProblems } from './arguments.js';
import type { Interval } from './proportions.js';

/** What a sequential test says: the claim holds, does not, or more runs are needed. */
export type SequentialVerdict = 'accept' | 'reject' | 'continue';

/** A test of the claim that a probability is at least `theta`, that may stop after any run. Plain data. */
export type SequentialTest = Sprt | SequenceTest;

/** Wald's sequential probability ratio test; made by `sprt`. */
export interface Sprt {
  /** Tells the kinds apart. */
  readonly kind: 'sprt';
  /** The probability of the claim, between 0 and 1. */
  readonly theta: number;
  /** Half the width of the zone about `theta` in which either verdict is right. */
  readonly indifference: number;
  /** Probability of rejecting although the probability is `theta + indifference` or more, at most (nearly). */
  readonly alpha: number;
  /** Probability of accepting although the probability is `theta − indifference` or less, at most (nearly). */
  readonly beta: number;
  /** What a success adds to the log likelihood ratio of `theta − indifference` to `theta + indifference`; < 0. */
  readonly success: number;
  /** What a failure adds to it; > 0. */
  readonly failure: number;
  /** Accept at this sum or below. */
  readonly acceptAt: number;
  /** Reject at this sum or above. */
  readonly rejectAt: number;
}

/** Whether `theta` is outside of a confidence sequence; made by `sequenceTest`. */
export interface SequenceTest {
  /** Tells the kinds apart. */
  readonly kind: 'confidence-sequence';
  /** The probability of the claim, between 0 and 1. */
  readonly theta: number;
  /** Probability of a wrong verdict, at most. */
  readonly alpha: number;
}

/** Settings of {@link sprt}. */
export interface SprtOptions {
  /** The probability of the claim, between 0 and 1. */
  readonly theta: number;
  /** Half of the width of the region about `theta` in which either verdict is right; greater than 0. */
  readonly indifference: number;
  /** See {@link Sprt}. Default 0.05. */
  readonly alpha?: number;
  /** See {@link Sprt}. Default 0.05. `alpha + beta` is below 1. */
  readonly beta?: number;
}

/**
 * Makes the sequential probability ratio test (Wald 1945) of p ≥ θ + d against p ≤ θ − d: a quick gate. Within the
 * indifference region either verdict may come, which is why a search for counterexamples that shrinks with it
 * ends there; use {@link sequenceTest} for claims.
 *
 * @throws SixPartyError `invalid-option`, also where θ ± d is not between 0 and 1
 */
export function sprt(options: SprtOptions): Sprt {
  checkOptions(options, {
    theta: anything,
    indifference: anything,
    alpha: anything,
    beta: anything,
  } satisfies OptionRules<keyof SprtOptions>);
  const { theta, indifference, alpha = 0.05, beta = 0.05 } = options;
  const most = typeof theta === 'number' ? Math.min(theta, 1 - theta) : 0;
  const errors = [shareProblem('alpha', alpha), shareProblem('beta', beta)];
  const sum = errors.every((error) => error === undefined) && !(alpha + beta < 1);
  refuse('invalid-option', 'There is no such test.', [
    shareProblem('theta', theta),
    numberProblem('indifference', indifference, 0, most > 0 ? most : 0.5),
    ...errors,
    sum ? problem('beta', 'inconsistent', 'alpha + beta < 1', alpha + beta) : undefined,
  ]);
  const good = theta + indifference;
  const bad = theta - indifference;
  return {
    kind: 'sprt',
    theta,
    indifference,
    alpha,
    beta,
    success: log(bad / good),
    failure: log((1 - bad) / (1 - good)),
    acceptAt: log(beta / (1 - alpha)),
    rejectAt: log((1 - beta) / alpha),
  };
}

/**
 * Makes the test of p ≥ θ by {@link confidenceSequence}: accept when its lower end passes θ, reject when its upper
 * end falls below it. Valid at every look; close to θ it may take for ever.
 *
 * @param theta - the probability of the claim, between 0 and 1
 * @param alpha - probability of a wrong verdict at most, between 0 and 1; default 0.05
 * @throws SixPartyError `invalid-option`
 */
export function sequenceTest(theta: number, alpha = 0.05): SequenceTest {
  refuse('invalid-option', 'There is no such test.', [
    shareProblem('theta', theta),
    shareProblem('alpha', alpha),
  ]);
  return { kind: 'confidence-sequence', theta, alpha };
}

const aTest = holding('a sequential test (sprt, sequenceTest)', {
  kind: (kind) => kind === 'sprt' || kind === 'confidence-sequence',
});

/**
 * Says what a sequential test makes of `k` successes in `n` runs.
 *
 * @param test - made by `sprt` or `sequenceTest`
 * @param k - successes, 0 to `n`
 * @param n - runs so far, 0 to 10^9
 * @throws SixPartyError `invalid-option`
 */
export function decide(test: SequentialTest, k: number, n: number): SequentialVerdict {
  refuse('invalid-option', 'There is no such state of a test.', [
    argumentProblem('test', test, aTest),
    ...trialsProblems(k, n),
  ]);
  if (test.kind === 'confidence-sequence') {
    if (logEvidence(test.theta, k, n) < -log(test.alpha)) return 'continue';
    return k > n * test.theta ? 'accept' : 'reject';
  }
  const ratio = k * test.success + (n - k) * test.failure;
  return ratio <= test.acceptAt ? 'accept' : ratio >= test.rejectAt ? 'reject' : 'continue';
}

/**
 * Returns an interval for a probability that is valid at every look: with probability 1 − `alpha` it covers the true
 * value after every trial, however often one looks and whenever one stops. It is what a claim about a probability
 * is held against while runs come in.
 *
 * The set of all p with B(½ + k, ½ + n − k)/B(½, ½) < p^k (1 − p)^(n−k) / α, the beta–binomial mixture (Robbins
 * 1970; Howard, Ramdas, McAuliffe & Sekhon 2021). Ends are within 1e-12 up to 10^7 trials.
 *
 * @param k - successes, 0 to `n`
 * @param n - trials so far, 0 to 10^9; without any, the interval is all from 0 to 1
 * @param alpha - probability of ever excluding the true value, between 0 and 1; default 0.05
 * @throws SixPartyError `invalid-option`
 */
export function confidenceSequence(k: number, n: number, alpha = 0.05): Interval {
  refuse('invalid-option', 'There is no such interval.', [
    ...trialsProblems(k, n),
    shareProblem('alpha', alpha),
  ]);
  const threshold = log(alpha) + logMixture(k, n);
  return { low: lowerEnd(k, n, threshold), high: 1 - lowerEnd(n - k, n, threshold) };
}

/**
 * Returns the least p with k ln p + (n − k) ln(1 − p) ≥ threshold. That is concave in ln p, and the start is at the
 * root or below it, so that the method of Newton climbs to the root without passing it.
 */
function lowerEnd(k: number, n: number, threshold: number): number {
  if (k === 0) return 0;
  let p = exp(threshold / k);
  for (let step = Infinity; step > 1e-15;) {
    step = (threshold - k * log(p) - (n - k) * log1p(-p)) / (k - ((n - k) * p) / (1 - p));
    p *= exp(Math.max(0, step));
  }
  return p;
}

/** ln B(½, ½) */
const LOG_PI = 1.1447298858494002;

/**
 * Returns ln of the evidence against a probability p after k successes in n trials: how much more probable they are
 * under a mixture of all probabilities, weighed by the beta distribution with parameters ½, than under p. In the
 * long run of looks it exceeds 1/α with probability α at most if p is true (Ville 1939).
 */
function logEvidence(p: number, k: number, n: number): number {
  const successes = k === 0 ? 0 : k * log(p);
  const failures = k === n ? 0 : (n - k) * log1p(-p);
  return logMixture(k, n) - successes - failures;
}

/** Returns ln B(½ + k, ½ + n − k) / B(½, ½). */
function logMixture(k: number, n: number): number {
  return n === 0 ? 0 : logBeta(0.5 + k, 0.5 + n - k) - LOG_PI;
}

/**
 * Returns what the i-th of any number of tests may spend of one probability of error: 6α / (π² i²). All together spend
 * `alpha`.
 *
 * @param i - 1, 2, …
 * @param alpha - between 0 and 1; default 0.05
 * @throws SixPartyError `invalid-option`
 */
export function alphaSpent(i: number, alpha = 0.05): number {
  refuse('invalid-option', 'There is no such share.', [
    wholeProblem('i', i, 1, Number.MAX_SAFE_INTEGER),
    shareProblem('alpha', alpha),
  ]);
  return (6 * alpha) / (Math.PI * i * (Math.PI * i));
}
