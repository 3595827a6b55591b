import type { ForbidMove } from '../events/Intervention.js';
import type { Move } from '../events/Move.js';
import type { TalksEvent } from '../events/TalksEvent.js';
import { kindOfIntervention } from './interventions.js';

/** What may come between an intervention and the move that it forbids. */
const BETWEEN: readonly TalksEvent['type'][] = ['occurred', 'tookOffice', 'injected'];

/**
 * Returns what the party whose turn it is must not do now, by interventions since the last move.
 *
 * @param events - what happened
 * @param length - so many of them before now. Default: all
 */
export function forbiddenNow(
  events: readonly TalksEvent[],
  length: number = events.length,
): readonly ForbidMove[] {
  const forbidden: ForbidMove[] = [];
  for (let place = length - 1; place >= 0; place--) {
    const event = events[place]!;
    if (event.type === 'intervened') {
      const { intervention } = event;
      const ban = kindOfIntervention(intervention)?.forbids?.(intervention);
      if (ban !== undefined) forbidden.push(ban);
    } else if (!BETWEEN.includes(event.type)) break;
  }
  return forbidden;
}

/** Tells whether moves of a kind are among those that are forbidden. */
export function isForbidden(forbidden: readonly ForbidMove[], kind: unknown): boolean {
  return forbidden.some(({ move }) => move === kind);
}

/** Returns the move that an agent may make: its own, or the one instead of what was forbidden. */
export function allowedMove<M>(move: M, forbidden: readonly ForbidMove[]): M | Move {
  if (forbidden.length === 0) return move;
  let kind: unknown;
  try {
    ({ kind } = move as Partial<Move>);
  } catch {
    // What cannot be read is no move: whoever resolves it says so.
    return move;
  }
  return forbidden.find((ban) => ban.move === kind)?.instead ?? move;
}
