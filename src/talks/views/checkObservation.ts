import { argumentProblem, isRecord, refuse, satisfying } from '../../input/index.js';
import type { Observation } from '../agent.js';

/**
 * Checks that something looks like an observation: what it holds is taken as it is.
 *
 * @throws SixPartyError `invalid-option`
 */
export function checkObservation(given: unknown): asserts given is Observation {
  const expected = 'an observation: {party, rules, public, own}';
  refuse('invalid-option', 'There is nothing to look at.', [
    argumentProblem('observation', given, satisfying(expected, isObservation)),
  ]);
}

function isObservation(value: unknown): value is Observation {
  if (!isRecord(value) || typeof value.party !== 'string') return false;
  return isRecord(value.rules) && isRecord(value.public) && isRecord(value.own);
}
