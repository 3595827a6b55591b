import type { Streams } from '../random/index.js';
import type { Move } from './events/Move.js';
import type { TalksEvent } from './events/TalksEvent.js';
import { moveEvents, readMove } from './moves/moves.js';
import type { Rejection } from './moves/Rejection.js';
import { resolveConduct } from './phases/conduct.js';
import { resolveConsultations } from './phases/consultations.js';
import { resolveDrifting } from './phases/drifting.js';
import { resolveEnding } from './phases/ending.js';
import { resolveHappening } from './phases/happening.js';
import { resolveAssigning, resolvePassing } from './phases/implementation.js';
import { resolveBeginning, resolveOpening } from './phases/opening.js';
import { resolvePerforming } from './phases/performing.js';
import { resolvePlenary } from './phases/plenary.js';
import type { Resolver } from './phases/Resolver.js';
import { resolveConvening, resolveSignals } from './phases/signals.js';
import type { Rulebook } from './rulebook.js';
import type { Phase } from './state/PublicState.js';
import type { TalksState } from './state/TalksState.js';

/**
 * Resolves a party's move into finished events, or refuses it. Reads the state, changes nothing; the
 * draws of the stream totals stand on the first event.
 */
export function resolveMove(
  book: Rulebook,
  state: TalksState,
  party: string,
  move: Move,
  streams: Streams,
): TalksEvent[] | Rejection {
  const read = readMove(book, state, party, move);
  return 'code' in read ? read : stamped(moveEvents(book, state, party, read), streams);
}

const resolvers: Readonly<Record<Phase, Resolver>> = {
  beginning: resolveBeginning,
  opening: resolveOpening,
  happening: resolveHappening,
  signals: resolveSignals,
  consultations: resolveConsultations,
  convening: resolveConvening,
  plenary: resolvePlenary,
  assigning: resolveAssigning,
  implementation: resolvePassing,
  performing: resolvePerforming,
  conduct: resolveConduct,
  drifting: resolveDrifting,
  ending: resolveEnding,
  ended: () => [],
};

/** Resolves what happens when nobody must act: one step of chance and the rules. None once the talks have ended. */
export function resolveNature(book: Rulebook, state: TalksState, streams: Streams): TalksEvent[] {
  return stamped(resolvers[state.public.phase](book, state, streams), streams);
}

/** Puts the stream totals on the first event, in a fixed place. */
function stamped(events: TalksEvent[], streams: Streams): TalksEvent[] {
  const first = events[0];
  if (!first) return events;
  const draws = streams.used();
  // The event is new and nobody else's yet: a copy of it would cost more than making it.
  if (holdsAny(draws)) (first as { draws?: TalksEvent['draws'] }).draws = draws;
  return events;
}

/** Without a list of keys: this is asked at every event. */
function holdsAny(draws: Readonly<Record<string, number>>): boolean {
  for (const key in draws) return draws[key] !== undefined;
  return false;
}
