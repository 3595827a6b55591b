import { problem, shown, SixPartyError } from '../../input/index.js';
import { MOST_DRAWS, type Streams } from '../../random/index.js';
import type { Seat } from '../../scenario/index.js';
import { isTrusted, observe, type AgentRandom, type Observation } from '../agent.js';
import type { ForbidMove } from '../events/Intervention.js';
import type { Move } from '../events/Move.js';
import type { TalksEvent } from '../events/TalksEvent.js';
import { noteGrowing } from '../state/growing.js';
import { allowedMove } from '../interventions/forbidden.js';
import { written } from '../moves/Rejection.js';
import { resolveMove } from '../resolve.js';
import type { Rulebook } from '../rulebook.js';
import type { PublicState } from '../state/PublicState.js';
import type { TalksState } from '../state/TalksState.js';
import { lendRandom, observeCopy, type ShownBefore } from './lent.js';

/**
 * Asks the agent of the party whose turn it is for a move: at once, or as a promise where agents may take
 * their time. An agent of the library is shown the state itself, which the driver alone writes into; another one gets frozen copies, and chance for
 * this decision only.
 *
 * @param before - what such agents were shown before in this run
 */
export function askAgent<M extends Move | Promise<Move>>(
  agent: Seat & { decide(observation: Observation, random: AgentRandom): M },
  party: string,
  book: Rulebook,
  state: TalksState,
  streams: Streams,
  before: ShownBefore,
): M {
  if (!isTrusted(agent)) return askStranger(agent, observeCopy(book, state, party, before), streams);
  noteGrowing(state.public.table);
  const random: AgentRandom = (purpose) => streams.stream(`agent.${purpose}`, party);
  return agent.decide(observe(book, state, party), random);
}

function askStranger<M extends Move | Promise<Move>>(
  agent: { decide(observation: Observation, random: AgentRandom): M },
  observation: Observation,
  streams: Streams,
): M {
  const { random, end } = lendRandom(streams, observation.party);
  let takesTime = false;
  try {
    const move = agent.decide(observation, random);
    takesTime = isThenable(move);
    if (takesTime) void Promise.resolve(move).then(end, end);
    return move;
  } finally {
    if (!takesTime) end();
  }
}

/** Tells whether an answer is still to come. */
export function isThenable(move: unknown): boolean {
  return typeof (move as { readonly then?: unknown } | null | undefined)?.then === 'function';
}

/**
 * Resolves what an agent answered: its move, or the one instead of what it was forbidden. Returns events, or an
 * error: `illegal-move` (who made it, when, and why it was refused), or `agent-failed`, if it drew so much chance that
 * no trace with it is accepted.
 *
 * @param forbidden - what the party must not do now
 */
export function resolveAnswer(
  agent: Seat,
  party: string,
  answer: Move,
  forbidden: readonly ForbidMove[],
  book: Rulebook,
  state: TalksState,
  streams: Streams,
): TalksEvent[] | SixPartyError {
  const move = allowedMove(answer, forbidden);
  const resolved = resolveMove(book, state, party, move, streams);
  if (Array.isArray(resolved)) return drawsTooMuch(resolved) ? overdrawn(agent, party, state) : resolved;
  const { expected, received, message } = resolved;
  const said = `${turnOf(agent, party, state)} made an illegal move ${written(move)}: ${message}`;
  const hint = 'legalMoves(state, party) lists what is allowed.';
  return new SixPartyError('illegal-move', said, [
    problem(`agents.${party}`, 'out-of-range', expected, move, { received, message, hint }),
  ]);
}

function drawsTooMuch([first]: readonly TalksEvent[]): boolean {
  for (const stream in first?.draws) if (first.draws[stream]! > MOST_DRAWS) return true;
  return false;
}

function overdrawn(agent: Seat, party: string, when: When): SixPartyError {
  const most = `${MOST_DRAWS / 1e6} million`;
  const message = `${turnOf(agent, party, when)} drew more than ${most} numbers from one stream in one round.`;
  const hint = 'Seed a generator of its own with one draw.';
  return new SixPartyError('agent-failed', message, [
    problem(`agents.${party}`, 'out-of-range', `at most ${most} draws`, undefined, { message, hint }),
  ]);
}

/** When an agent was asked: of a state, for an answer may come when it has changed. */
export interface When {
  readonly public: Pick<PublicState, 'round' | 'phase'>;
}

/** Returns the error of an agent that did not answer in time. */
export function agentLate(agent: Seat, party: string, when: When, ms: number): SixPartyError {
  const message = `${turnOf(agent, party, when)} did not answer within ${ms} ms.`;
  const hint = 'Give it more time, or a fallback.';
  return new SixPartyError('agent-failed', message, [
    problem(`agents.${party}`, 'inconsistent', 'a move in time', undefined, { message, hint }),
  ]);
}

/** Returns the error of an agent that threw; its own error is the `cause`. */
export function agentFailed(agent: Seat, party: string, when: When, cause: unknown): SixPartyError {
  const said = cause instanceof Error ? cause.message : shown(cause);
  const message = `${turnOf(agent, party, when)} failed: ${said}`;
  const hint = 'See the cause of this error for where it was thrown.';
  const error = new SixPartyError('agent-failed', message, [
    problem(`agents.${party}`, 'inconsistent', 'a move', cause, { received: said, message, hint }),
  ]);
  error.cause = cause;
  return error;
}

function turnOf(agent: Seat, party: string, { public: { round, phase } }: When): string {
  return `Agent "${agent.name}" of ${party} in round ${round} (${phase})`;
}
