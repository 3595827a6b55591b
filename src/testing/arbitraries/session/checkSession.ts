import { canonicalJson, scenarioHash } from '../../../scenario/index.js';
import type { Session, TalksState } from '../../../talks/index.js';
import { replay } from '../../../talks/index.js';

/**
 * Checks what must be true of a session after whatever was done with it: its trace replays to its state, before and
 * after a round trip through JSON; every earlier state is the one that was shown then; nobody but the party to act may
 * move.
 *
 * @param states - what it showed, from the start up to some event
 * @throws Error that names the law
 */
export function checkSession(session: Session, states: readonly TalksState[]): void {
  const { trace, state } = session;
  const now = canonicalJson(state);
  holds(canonicalJson(replay(trace)) === now, 'the trace replays to the state');
  const copy = JSON.parse(JSON.stringify(trace)) as typeof trace;
  holds(
    canonicalJson(replay(copy)) === now,
    'the trace replays to the state after a round trip through JSON',
  );
  holds(scenarioHash(copy.scenario) === trace.scenarioHash, 'the scenario has the hash that the trace names');
  holds(session.at(trace.events.length) === state, 'the state is the one after the last event');
  for (const [n, before] of states.entries()) {
    if (n > trace.events.length) break;
    holds(session.at(n) === before, `the state after ${n} events is the one that was shown then`);
  }
  const { toAct } = state.public;
  holds(session.toAct === toAct, 'the session waits for the party that the state names');
  for (const { id } of trace.scenario.parties) {
    const may = session.legalMoves(id).length > 0;
    holds(may === (id === toAct), `${id} ${may ? 'may not move' : 'must be able to move'}`);
  }
}

/** All states of a session, from the start on. */
export function statesOf(session: Session): TalksState[] {
  return Array.from({ length: session.trace.events.length + 1 }, (_, n) => session.at(n));
}

/** @throws Error that names the law */
export function holds(law: boolean, name: string): void {
  if (!law) throw new Error(`A session breaks a law: ${name}.`);
}
