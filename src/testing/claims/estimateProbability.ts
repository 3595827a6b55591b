import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { confidenceSequence } from '../../analysis/index.js';
import { checkOptions, number, SHARE, whole } from '../../input/index.js';
import type { Talks } from '../../talks/index.js';
import { unit, type EvaluateOptions } from '../temporal/evaluate.js';
import { judgeClaim, type Claim } from './judgeClaim.js';
import { isArbitrary } from './scenariosOf.js';
import { shareOf, type Share } from './share.js';

/** Options of {@link estimateProbability}. */
export interface EstimateOptions extends EvaluateOptions {
  /** 1 − confidence, between 0 and 1. Default 0.05. */
  readonly alpha?: number;
  /** Width of the interval at which enough runs were played, between 0 and 1. Default 0.1. */
  readonly width?: number;
  /** Stops there at the latest, ≥ 1. Default 5000. */
  readonly maxRuns?: number;
  /** Seed of fast-check, by which the scenarios are drawn, a whole number. Default 1. */
  readonly seed?: number;
}

/**
 * Estimates how probable it is that a run keeps a claim, over a prior: one run of each of many scenarios that are drawn from an
 * arbitrary, or of one scenario whose intervals its seeds draw from. Values are drawn without the bias towards extremes
 * that a search for counterexamples wants, so that the arbitrary is a distribution: a grid of `scenarioNear` is uniform,
 * a choice too, and each lever is moved in half of the draws.
 *
 * @param distribution - what one believes the scenario to be
 * @returns the share of runs and an interval that is valid although its width decides when to stop
 * @throws SixPartyError `invalid-option`, `invalid-scenario`, and as `evaluate`
 */
export function estimateProbability(
  distribution: Talks | Arbitrary<Talks>,
  claim: Claim,
  options: EstimateOptions = {},
): Share {
  checkOptions(options, {
    alpha: number(SHARE),
    width: number(SHARE),
    maxRuns: whole(1),
    seed: number({ whole: true }),
    per: unit,
  });
  const { alpha = 0.05, width = 0.1, maxRuns = 5000, seed = 1, per = 'round' } = options;
  let tried = 0;
  let runs = 0;
  let successes = 0;
  let slip: unknown;
  const goesOn = (talks: Talks): boolean => {
    const judgement = judgeClaim(talks, String(++tried), claim, { per });
    if (judgement === 'left out') return true;
    runs += 1;
    if (judgement === 'kept') successes += 1;
    const { low, high } = confidenceSequence(successes, runs, alpha);
    return high - low > width;
  };
  const draws = isArbitrary(distribution) ? distribution : fc.constant(distribution);
  // Only fc.check takes the plugin that takes the bias away; a property that fails is how to stop it.
  const property = fc.property(draws, (talks) => {
    try {
      return goesOn(talks);
    } catch (error) {
      slip = error;
      return false;
    }
  });
  fc.check(property, { seed, numRuns: maxRuns, endOnFailure: true, plugins: [fc.unbiased()] });
  if (slip !== undefined) throw slip;
  return shareOf(successes, runs, confidenceSequence(successes, runs, alpha));
}
