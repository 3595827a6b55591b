import { canonicalJson } from '../../../scenario/index.js';
import type { Move } from '../../../talks/index.js';
import { checkSession, holds, statesOf } from './checkSession.js';
import type { Intent } from './Intent.js';
import { moveOf } from './moveOf.js';
import type { SessionBox, SessionModel } from './SessionModel.js';

/** One thing to do with a session, as fast-check's model runner takes it. */
export interface SessionCommand {
  check(model: Readonly<SessionModel>): boolean;
  run(model: SessionModel, real: SessionBox): void;
  toString(): string;
}

/** Plays a legal move. */
export function playLegal(intent: Intent): SessionCommand {
  let said = 'play';
  return {
    check: ({ states }) => states[states.length - 1]?.public.toAct !== null,
    run: (model, { session }) => {
      const party = session.toAct!;
      const move = moveOf(session.legalMoves(), intent);
      said = `${party}: ${JSON.stringify(move)}`;
      const result = session.play(move);
      holds(result.ok, `a legal move is played: ${JSON.stringify(move)}`);
      keepUp(model, session);
    },
    toString: () => said,
  };
}

/** Tries a move that no state allows. */
export function playIllegal(move: Move): SessionCommand {
  return {
    check: ({ states }) => states[states.length - 1]?.public.toAct !== null,
    run: ({ states }, { session }) => {
      const result = session.play(move);
      holds(!result.ok, `an illegal move is refused: ${JSON.stringify(move)}`);
      holds(session.state === states[states.length - 1], 'a refused move changes nothing');
      checkSession(session, states);
    },
    toString: () => `refuse ${JSON.stringify(move)}`,
  };
}

/** Takes the last move back. */
export function undo(): SessionCommand {
  return {
    check: () => true,
    run: (model, { session }) => {
      const place = session.trace.events.findLastIndex(({ type }) => type === 'moved');
      holds(session.undo() === place >= 0, 'a move is taken back if there was one');
      if (place >= 0)
        holds(session.state === model.states[place], 'after undo stands what stood before the move');
      model.states = model.states.slice(0, session.trace.events.length + 1);
      checkSession(session, model.states);
    },
    toString: () => 'undo',
  };
}

/**
 * Branches off, plays a move in the branch, and goes on with the branch or the trunk.
 *
 * @param at - which event, counted round and round
 * @param seed - of the branch's chance; undefined: that of the trunk
 */
export function fork(at: number, seed: string | undefined, intent: Intent, goOn: boolean): SessionCommand {
  return {
    check: () => true,
    run: (model, real) => {
      const trunk = real.session;
      const before = canonicalJson(trunk.trace);
      const n = at % (trunk.trace.events.length + 1);
      const branch = trunk.fork(n, seed === undefined ? {} : { seed });
      holds(branch.at(n) === trunk.at(n), 'a branch shares what came before it');
      if (branch.toAct !== null) {
        holds(branch.play(moveOf(branch.legalMoves(), intent)).ok, 'a legal move is played in a branch');
      }
      holds(canonicalJson(trunk.trace) === before, 'what happens in a branch does not touch the trunk');
      checkSession(branch, statesOf(branch));
      if (goOn) {
        real.session = branch;
        model.states = statesOf(branch);
      }
    },
    toString: () => `fork(${at}${seed === undefined ? '' : `, "${seed}"`})${goOn ? ' and go on there' : ''}`,
  };
}

function keepUp(model: SessionModel, session: SessionBox['session']): void {
  checkSession(session, model.states);
  model.states = statesOf(session);
}
