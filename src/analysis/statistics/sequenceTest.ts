import { refuse } from './check/refuse.js';
import { shareProblem } from './check/shareProblem.js';
import type { SequenceTest } from './SequentialTest.js';

/**
 * The test of p ≥ θ by {@link confidenceSequence}: accept when its lower end passes θ, reject when its upper
 * end falls below it. Valid at every look; close to θ it may take for ever.
 *
 * @param theta - the probability of the claim, between 0 and 1
 * @param alpha - probability of a wrong verdict at most, between 0 and 1; default 0.05
 * @throws SixPartyError `invalid-option`
 */
export function sequenceTest(theta: number, alpha = 0.05): SequenceTest {
  refuse('There is no such test.', shareProblem('theta', theta), shareProblem('alpha', alpha));
  return { kind: 'confidence-sequence', theta, alpha };
}
