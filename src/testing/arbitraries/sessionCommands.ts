import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { defineScenario } from '../../scenario/index.js';
import type { Scenario } from '../../scenario/index.js';
import { openTalks } from '../../talks/index.js';
import { checkSession, statesOf } from './session/checkSession.js';
import { fork, playIllegal, playLegal, undo, type SessionCommand } from './session/commands.js';
import { illegalMoves } from './session/illegalMoves.js';
import { intents } from './session/intents.js';
import type { SessionBox, SessionModel } from './session/SessionModel.js';

/** Options of {@link sessionCommands}. */
export interface SessionCommandsOptions {
  /** Commands at most in one go. Default: as many as fast-check thinks fit. */
  readonly maxCommands?: number;
}

/**
 * What can be done with a session of talks that is played by hand, for fast-check's model runner: legal moves, moves
 * that must be refused, taking back, branching. After every one the session is held against its own trace and against
 * every state that it showed before. Run them with `fc.modelRun(playedByHand(scenario), commands)`.
 *
 * @throws SixPartyError `invalid-scenario`
 */
export function sessionCommands(
  scenario: Scenario,
  { maxCommands }: SessionCommandsOptions = {},
): Arbitrary<Iterable<SessionCommand>> {
  defineScenario(scenario);
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
 * @throws SixPartyError `invalid-scenario`
 */
export function playedByHand(
  scenario: Scenario,
  seed = '1',
): () => { model: SessionModel; real: SessionBox } {
  return () => {
    const nobody = scenario.parties.map(({ id }): [string, null] => [id, null]);
    const session = openTalks(scenario, { seed, agents: Object.fromEntries(nobody) });
    const states = statesOf(session);
    checkSession(session, states);
    return { model: { states }, real: { session } };
  };
}
