import { log } from '../../numeric/index.js';
import { refuse } from './check/refuse.js';
import { shareProblem } from './check/shareProblem.js';

/**
 * How many runs make a share lie within `epsilon` of its probability with probability 1 − `delta`, whatever it is:
 * ⌈ln(2/δ) / (2ε²)⌉ (Okamoto 1958).
 *
 * @param epsilon - between 0 and 1
 * @param delta - between 0 and 1
 * @throws SixPartyError `invalid-option`
 */
export function okamotoRuns(epsilon: number, delta: number): number {
  refuse('There is no such number of runs.', shareProblem('epsilon', epsilon), shareProblem('delta', delta));
  return Math.ceil(log(2 / delta) / (2 * epsilon * epsilon));
}
