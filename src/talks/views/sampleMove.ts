import {
  argumentProblem,
  callback,
  holding,
  isFunction,
  problem,
  refuse,
  SixPartyError,
} from '../../input/index.js';
import { integerBelow } from '../../random/index.js';
import type { AgentRandom, Observation } from '../agent.js';
import type { Move } from '../events/Move.js';
import { kindsNow } from '../moves/moves.js';
import { checkObservation } from './checkObservation.js';

/**
 * Returns a legal move for the observing party, drawn with equal chance first among the kinds of moves that are legal
 * now, then member by member: every deal alike, each issue named or not, each duty done in any way that is open. The
 * same chance gives the same move. It has the shape of an agent's `decide`, so `{name, parameters, decide: sampleMove}`
 * is an agent.
 *
 * @param random - chance of the party; the move is drawn from its stream `sample`
 * @throws SixPartyError `invalid-option` if that is no observation, or no move is legal because it is another's turn
 */
export function sampleMove(observation: Observation, random: AgentRandom): Move {
  checkObservation(observation);
  refuse('invalid-option', NO_CHANCE, [argumentProblem('random', random, callback)]);
  const kinds = kindsNow(observation);
  if (kinds.length === 0) {
    const { party } = observation;
    const { toAct } = observation.public;
    const message = `${party} has no move to make.`;
    throw new SixPartyError('invalid-option', message, [
      problem('observation.public.toAct', 'inconsistent', party, toAct),
    ]);
  }
  const stream = random('sample');
  refuse('invalid-option', NO_CHANCE, [argumentProblem("random('sample')", stream, aStream)]);
  return kinds[integerBelow(stream, kinds.length)]!.kind.sample(observation, stream);
}

const NO_CHANCE = 'Without chance no move is drawn.';

const aStream = holding('a stream of chance (openStream)', { next: isFunction });
