import { log } from '../../numeric/index.js';
import { refuse } from './check/refuse.js';
import { trialsProblems } from './check/trialsProblems.js';
import { logEvidence } from './logEvidence.js';
import type { SequentialTest, SequentialVerdict } from './SequentialTest.js';

/**
 * What a sequential test says after `k` successes in `n` runs.
 *
 * @param test - made by `sprt` or `sequenceTest`
 * @param k - successes, 0 to `n`
 * @param n - runs so far, 0 to 10^9
 * @throws SixPartyError `invalid-option`
 */
export function decide(test: SequentialTest, k: number, n: number): SequentialVerdict {
  refuse('There is no such state of a test.', ...trialsProblems(k, n));
  if (test.kind === 'confidence-sequence') {
    if (logEvidence(test.theta, k, n) < -log(test.alpha)) return 'continue';
    return k > n * test.theta ? 'accept' : 'reject';
  }
  const ratio = k * test.success + (n - k) * test.failure;
  return ratio <= test.acceptAt ? 'accept' : ratio >= test.rejectAt ? 'reject' : 'continue';
}
