import type { Arbitrary } from 'fast-check';
import { SixPartyError } from '../../scenario/index.js';
import type { Scenario } from '../../scenario/index.js';
import { legalMoves, rulebookOf } from '../../talks/index.js';
import type { Move, TalksState } from '../../talks/index.js';
import { intents } from './session/intents.js';
import { moveOf } from './session/moveOf.js';

/**
 * Legal moves of the party whose turn it is: each kind, and of drafts, meetings, objections and duties any that are
 * allowed. They shrink towards the first of `legalMoves`.
 *
 * @param state - of a session, or that a trace was replayed to
 * @throws SixPartyError `invalid-option` if nobody must move, `invalid-scenario`
 */
export function moves(scenario: Scenario, state: TalksState): Arbitrary<Move> {
  const { toAct } = state.public;
  if (toAct === null) throw nobody();
  const legal = legalMoves(rulebookOf(scenario), state, toAct);
  return intents(scenario).map((intent) => moveOf(legal, intent));
}

function nobody(): SixPartyError {
  const message = 'Nobody must move in this state.';
  const problem = {
    path: 'state',
    code: 'inconsistent',
    expected: 'a party to act',
    received: 'null',
  } as const;
  return new SixPartyError('invalid-option', message, [{ ...problem, message, hint: '' }]);
}
