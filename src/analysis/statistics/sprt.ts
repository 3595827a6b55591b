import { log } from '../../numeric/index.js';
import { optionProblem } from './check/optionProblem.js';
import { numberProblem } from './check/numberProblem.js';
import { refuse } from './check/refuse.js';
import { shareProblem } from './check/shareProblem.js';
import type { Sprt } from './SequentialTest.js';

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
 * Sequential probability ratio test (Wald 1945) of p ≥ θ + d against p ≤ θ − d: a quick gate. Within the
 * indifference region either verdict may come, which is why a search for counterexamples that shrinks with it
 * ends there; use {@link sequenceTest} for claims.
 *
 * @throws SixPartyError `invalid-option`, also where θ ± d is not between 0 and 1
 */
export function sprt({ theta, indifference, alpha = 0.05, beta = 0.05 }: SprtOptions): Sprt {
  const room = Math.min(theta, 1 - theta);
  const errors = [shareProblem('alpha', alpha), shareProblem('beta', beta)];
  const sum = errors.every((error) => error === undefined) && !(alpha + beta < 1);
  refuse(
    'There is no such test.',
    shareProblem('theta', theta),
    numberProblem('indifference', indifference, 0, room > 0 && room < 1 ? room : 0.5),
    ...errors,
    sum ? optionProblem('beta', 'inconsistent', 'alpha + beta < 1', alpha + beta) : undefined,
  );
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
