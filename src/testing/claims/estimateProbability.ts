import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { confidenceSequence } from '../../analysis/index.js';
import { checkOptions, number, oneOf, problem, SHARE, SixPartyError, whole } from '../../input/index.js';
import type { Talks } from '../../talks/index.js';
import { counted, percent } from '../../words/index.js';
import { uniformOf } from '../arbitraries/scenarioNear.js';
import { unit, type EvaluateOptions } from '../temporal/evaluate.js';
import { judgeClaim, type Claim } from './judgeClaim.js';
import { isArbitrary } from './scenariosOf.js';
import { shareOf, type Share } from './share.js';
import { seedRange } from './testProbability.js';

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
  /** The simulation seed of the first run, a whole number ≥ 0; the i-th has that of i − 1 more. Default 1. */
  readonly firstSeed?: number;
  /**
   * Of `scenarioNear`: `uniform` draws every lever from its settings, each as likely as another. `search` draws as a
   * search for counterexamples does: half of all draws leave a lever at its baseline, so that the estimate is mostly
   * about that. Default `uniform`; other arbitraries are drawn as they are.
   */
  readonly draw?: 'uniform' | 'search';
}

/** How probable it is that a run keeps a claim. Plain JSON. */
export interface ProbabilityEstimate extends Share {
  /**
   * Runs that put the claim to the test; the others kept it because its premise did not come true. Of none nothing is known:
   * `estimate` is NaN, the interval 0 to 1.
   */
  readonly triggered: number;
  /** How scenarios were drawn, in words. */
  readonly draw: string;
  /** Simulation seeds that were played: `1 to 431`. */
  readonly seeds: string;
  /** All of it in a sentence, the interval first. */
  readonly words: string;
}

/**
 * Estimates how probable it is that a run keeps a claim, over a prior: one run of each of many scenarios that are drawn from an
 * arbitrary, or of one scenario whose intervals its seeds draw from. Values are drawn without the bias towards extremes
 * that a search for counterexamples wants, so that the arbitrary is a distribution.
 *
 * Quote the interval: it is valid although its width decides when to stop. The share at that moment, `estimate`, is not
 * an unbiased estimate: it leans towards 0 and 1.
 *
 * @param distribution - what one believes the scenario to be
 * @param claim - a formula, or a predicate that returns true or false
 * @throws SixPartyError `invalid-option`, `invalid-scenario`, and as `evaluate`
 */
export function estimateProbability(
  distribution: Talks | Arbitrary<Talks>,
  claim: Claim,
  options: EstimateOptions = {},
): ProbabilityEstimate {
  checkOptions(options, {
    alpha: number(SHARE),
    width: number(SHARE),
    maxRuns: whole(1),
    seed: number({ whole: true }),
    firstSeed: whole(0),
    draw: oneOf(['uniform', 'search']),
    per: unit,
  });
  const { alpha = 0.05, width = 0.1, maxRuns = 5000, seed = 1, firstSeed = 1, per = 'round' } = options;
  const { draws, draw } = drawsOf(distribution, options.draw);
  let tried = 0;
  let runs = 0;
  let successes = 0;
  let triggered = 0;
  let slip: unknown;
  const goesOn = (talks: Talks): boolean => {
    const judgement = judgeClaim(talks, String(firstSeed + tried++), claim, { per, mustSay: true });
    if (judgement === 'left out') return true;
    runs += 1;
    if (judgement !== 'untested') triggered += 1;
    if (typeof judgement === 'string') successes += 1;
    const { low, high } = confidenceSequence(successes, runs, alpha);
    return high - low > width;
  };
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
  const seeds = seedRange(firstSeed, tried);
  const where = `${draw}, seeds ${seeds}`;
  if (triggered === 0) {
    const words = `Nothing to estimate: none of ${counted(runs, 'run')} put the claim to the test (${where})`;
    return { successes, runs, estimate: NaN, low: 0, high: 1, triggered, draw, seeds, words };
  }
  const share = shareOf(successes, runs, confidenceSequence(successes, runs, alpha));
  const untested = runs - triggered;
  const kept = successes - untested;
  const ofThese = confidenceSequence(kept, triggered, alpha);
  const put =
    untested === 0
      ? ''
      : `; ${triggered} of them put the claim to the test, and ${kept} of these keep it (interval ${ofThese.low.toFixed(3)} to ${ofThese.high.toFixed(3)}): ` +
        `the other ${untested} keep it because its premise did not come true`;
  const words =
    `${share.low.toFixed(3)} to ${share.high.toFixed(3)} (${percent(1 - alpha)}, ${where}; ${successes} of ${runs} runs, ` +
    `a share that leans towards 0 or 1, because its interval decided when to stop${put})`;
  return { ...share, triggered, draw, seeds, words };
}

/** Says how scenarios are drawn. */
function drawsOf(
  distribution: Talks | Arbitrary<Talks>,
  draw: EstimateOptions['draw'],
): { readonly draws: Arbitrary<Talks>; readonly draw: string } {
  const given = isArbitrary(distribution);
  const even = given ? uniformOf(distribution) : undefined;
  if (draw !== undefined && even === undefined) {
    throw new SixPartyError('invalid-option', 'There are no levers to draw.', [
      problem('draw', 'inconsistent', 'this option with an arbitrary of scenarioNear only', draw),
    ]);
  }
  if (!given) return { draws: fc.constant(distribution), draw: 'one scenario' };
  if (even === undefined) return { draws: distribution, draw: 'scenarios as the arbitrary draws them' };
  return draw === 'search'
    ? { draws: distribution, draw: 'each lever at its baseline in half of the draws' }
    : { draws: even, draw: 'each lever uniform over its settings' };
}
