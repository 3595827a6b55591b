import { SixPartyError } from '../../scenario/index.js';
import type { Seat } from '../../scenario/index.js';
import type { Rejection } from '../moves/Rejection.js';
import { show } from '../moves/show.js';
import type { TalksState } from '../state/TalksState.js';

/** The error of an agent that threw; its own error is the `cause`. */
export function agentFailed(agent: Seat, party: string, state: TalksState, cause: unknown): SixPartyError {
  const said = cause instanceof Error ? cause.message : show(cause);
  const where = place(agent, party, state);
  const error = new SixPartyError('agent-failed', `${where} failed: ${said}`, [
    {
      path: `agents.${party}`,
      code: 'inconsistent',
      expected: 'a move',
      received: said,
      message: `${where} failed: ${said}`,
      hint: 'See the cause of this error for where it was thrown.',
    },
  ]);
  error.cause = cause;
  return error;
}

/** The error of an illegal move: who made it, when, and why it was refused. */
export function moveRefused(
  agent: Seat,
  party: string,
  state: TalksState,
  move: unknown,
  rejection: Rejection,
): SixPartyError {
  const where = place(agent, party, state);
  return new SixPartyError(
    'illegal-move',
    `${where} made an illegal move ${show(move)}: ${rejection.message}`,
    [
      {
        path: `agents.${party}`,
        code: 'out-of-range',
        expected: rejection.expected,
        received: rejection.received,
        message: rejection.message,
        hint: 'legalMoves(state, party) lists what is allowed.',
      },
    ],
  );
}

function place(agent: Seat, party: string, state: TalksState): string {
  return `Agent "${agent.name}" of ${party} in round ${state.public.round} (${state.public.phase})`;
}
