import { sequenceTest, sprt } from '../../../analysis/index.js';
import type { SequentialTest } from '../../../analysis/index.js';
import { anything, checkOptions, count, oneOf } from '../checkOptions.js';
import type { OptionRule } from '../checkOptions.js';
import type { ProbabilityOptions } from './ProbabilityOptions.js';

const notHere: OptionRule = { expected: 'this with method: sprt only', holds: () => false };

/**
 * The sequential test that options describe.
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
export function checkProbabilityOptions(
  options: ProbabilityOptions,
  more: Readonly<Record<string, OptionRule>> = {},
): void {
  const own = options.method === 'sprt' ? anything : notHere;
  checkOptions(options, {
    method: oneOf('confidenceSequence', 'sprt'),
    alpha: anything,
    beta: own,
    indifference: own,
    maxRuns: count(1),
    per: oneOf('round', 'event'),
    ...more,
  });
}
