import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import {
  argumentProblem,
  checkOptions,
  refuse,
  seed as readSeed,
  whole,
  type OptionRules,
} from '../../input/index.js';
import { canonicalJson, defineScenario, needScenario, scenarioHash } from '../../scenario/index.js';
import type { Scenario } from '../../scenario/index.js';
import { openTalks, replay } from '../../talks/index.js';
import type { Move, Session, TalksState } from '../../talks/index.js';
import { illegalMoves, intents, moveOf, type Intent } from './moves.js';

/** Options of {@link sessionCommands}. */
export interface SessionCommandsOptions {
  /** Commands at most in one go. Default: as many as fast-check thinks fit. */
  readonly maxCommands?: number;
}

/**
 * Draws what can be done with a session of talks that is played by hand, for fast-check's model runner: legal moves, moves
 * that must be refused, taking back, branching. After every one the session is held against its own trace and against
 * every state that it showed before. Run them with `fc.modelRun(playedByHand(scenario), commands)`.
 *
 * @throws SixPartyError `invalid-scenario`, `invalid-option`
 */
export function sessionCommands(
  scenario: Scenario,
  options: SessionCommandsOptions = {},
): Arbitrary<Iterable<SessionCommand>> {
  defineScenario(scenario);
  checkOptions(options, { maxCommands: whole(0) } satisfies OptionRules<keyof SessionCommandsOptions>);
  const { maxCommands } = options;
  const intent = intents(scenario);
  const legal = intent.map(playLegal);
  const kinds: Arbitrary<SessionCommand>[] = [
    legal,
    legal,
    legal,
    illegalMoves(scenario).map(playIllegal),
    fc.constant(undefined).map(undo),
    fc
      .tuple(fc.nat({ max: 1000 }), fc.constantFrom(undefined, 'another seed'), intent, fc.boolean())
      .map((drawn) => fork(...drawn)),
  ];
  return fc.commands<SessionModel, SessionBox>(kinds, maxCommands === undefined ? {} : { maxCommands });
}

/**
 * Opens a session in which nobody but the commands plays.
 *
 * @param seed - default `1`
 * @throws SixPartyError `invalid-scenario`, `invalid-option`
 */
export function playedByHand(
  scenario: Scenario,
  seed = '1',
): () => {
  /** What the commands expect. */
  model: SessionModel;
  /** What they run on. */
  real: SessionBox;
} {
  needScenario(scenario);
  refuse('invalid-option', 'These talks cannot be opened.', [argumentProblem('seed', seed, readSeed)]);
  return () => {
    const nobody = scenario.parties.map(({ id }): [string, null] => [id, null]);
    const session = openTalks(scenario, { seed, agents: Object.fromEntries(nobody) });
    const states = statesOf(session);
    checkSession(session, states);
    return { model: { states }, real: { session } };
  };
}

/** The expectations of a session: nothing but what it showed before. */
export interface SessionModel {
  /** The state after each event so far, from the start on. */
  states: readonly TalksState[];
}

/** The session under test; a command may go on with a branch of it. */
export interface SessionBox {
  /** The session that commands are run on; `fork` replaces it. */
  session: Session;
}

/** One thing to do with a session, as fast-check's model runner takes it. */
export interface SessionCommand {
  /** Whether the command can be run where the model stands. */
  check(model: Readonly<SessionModel>): boolean;
  /** Runs it on the model and on the session, and compares them. */
  run(model: SessionModel, real: SessionBox): void;
  /** How fast-check prints it. */
  toString(): string;
}

/** Plays a legal move. */
function playLegal(intent: Intent): SessionCommand {
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
function playIllegal(move: Move): SessionCommand {
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
function undo(): SessionCommand {
  return {
    check: () => true,
    run: (model, { session }) => {
      const last = session.trace.events.findLastIndex(({ type }) => type === 'moved');
      holds(session.undo() === last >= 0, 'a move is taken back if there was one');
      if (last >= 0)
        holds(session.state === model.states[last], 'after undo stands what stood before the move');
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
function fork(at: number, seed: string | undefined, intent: Intent, goOn: boolean): SessionCommand {
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

/**
 * Checks what must be true of a session after whatever was done with it: its trace replays to its state, before and
 * after a round trip through JSON; every earlier state is the one that was shown then; nobody but the party to act may
 * move.
 *
 * @param states - what it showed, from the start up to some event
 * @throws Error that names the law
 */
function checkSession(session: Session, states: readonly TalksState[]): void {
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

/** Lists all states of a session, from the start on. */
function statesOf(session: Session): TalksState[] {
  return Array.from({ length: session.trace.events.length + 1 }, (_, n) => session.at(n));
}

/** @throws Error that names the law */
function holds(law: boolean, name: string): void {
  if (!law) throw new Error(`A session breaks a law: ${name}.`);
}
