import { confidenceSequence } from '../../../analysis/index.js';
import type { SequentialTest } from '../../../analysis/index.js';
import type { Talks } from '../../../talks/index.js';
import type { Claim } from '../Claim.js';
import { judgeClaim, type Breach } from '../judgeClaim.js';
import type { ProbabilityOptions } from './ProbabilityOptions.js';
import { sequentialVerdict, type Verdict } from './sequentialVerdict.js';
import type { Share } from './Share.js';
import { shareOf } from './shareOf.js';
import { checkProbabilityOptions, testOf } from './testOf.js';

/** What came of the test of one scenario. The interval is valid whenever the test stopped. */
export interface ProbabilityTest extends Share, Pick<Verdict, 'verdict'> {
  readonly theta: number;
  readonly alpha: number;
  /** The first run that broke the claim. */
  readonly breach: Breach | undefined;
}

/** So many runs at most, if nothing else is said. */
export const MOST_RUNS = 1000;

/**
 * Tests the claim that a run of a scenario keeps `claim` with probability `theta` or more. Run i, from 1, has the
 * simulation seed `i`; the test looks after every run and stops as soon as it can.
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
  checkProbabilityOptions(options);
  const { alpha = 0.05 } = options;
  return tested(testOf(theta, options, alpha), scenario, claim, options);
}

/** The same with a test that was made before. */
export function tested(
  test: SequentialTest,
  scenario: Talks,
  claim: Claim,
  { maxRuns = MOST_RUNS, per = 'round' }: ProbabilityOptions,
): ProbabilityTest {
  let breach: Breach | undefined;
  const { verdict, successes, runs } = sequentialVerdict(
    test,
    (i) => {
      const judgement = judgeClaim(scenario, String(i + 1), claim, { per });
      if (judgement === 'left out') return undefined;
      if (judgement === 'kept') return true;
      breach ??= judgement;
      return false;
    },
    maxRuns,
  );
  const { theta, alpha } = test;
  const share = shareOf(successes, runs, confidenceSequence(successes, runs, alpha));
  return { verdict, ...share, theta, alpha, breach };
}
