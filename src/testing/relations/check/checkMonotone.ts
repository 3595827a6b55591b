import type { MonotoneClaim } from '../MonotoneClaim.js';
import { choiceProblem } from './choiceProblem.js';
import { leverProblems } from './leverProblems.js';
import { measureProblem } from './measureProblem.js';
import { optionProblem } from './optionProblem.js';
import { refuse } from './refuse.js';

/**
 * Checks what can be checked before there is a scenario.
 *
 * @throws SixPartyError `invalid-option` with everything that is wrong
 */
export function checkMonotone(claim: MonotoneClaim, seeds: readonly string[], alpha: unknown): void {
  const { lever, measure, direction, per, tolerance = 0 } = (claim as Partial<MonotoneClaim> | null) ?? {};
  const few = per === 'mean' && seeds.length < 2;
  refuse(
    'This is no claim about a lever.',
    ...leverProblems(lever),
    measureProblem(measure),
    choiceProblem('direction', direction, ['nondecreasing', 'nonincreasing']),
    choiceProblem('per', per, ['seed', 'mean']),
    tolerance >= 0 ? undefined : optionProblem('tolerance', 'out-of-range', 'a number ≥ 0', tolerance),
    few ? optionProblem('seeds', 'wrong-length', 'two seeds or more', seeds) : undefined,
    typeof alpha === 'number' && alpha > 0 && alpha < 0.5
      ? undefined
      : optionProblem('alpha', 'out-of-range', 'a number > 0 and < 0.5', alpha),
  );
}
