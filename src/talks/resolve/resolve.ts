import type { Streams } from '../../random/index.js';
import type { TalksEvent } from '../events/TalksEvent.js';
import type { Move } from '../moves/Move.js';
import type { Rejection } from '../moves/Rejection.js';
import { checkMove } from '../moves/checkMove.js';
import { copyMove } from '../moves/copyMove.js';
import type { Rulebook } from '../rulebook.js';
import type { TalksState } from '../state/TalksState.js';
import { nextAfter } from './nextAfter.js';
import { swayed } from './swayed.js';

/**
 * Resolves a party's move into finished events, or refuses it. Reads the state, changes nothing; the
 * draws of the stream totals stand on the first event.
 */
export function resolve(
  book: Rulebook,
  state: TalksState,
  party: string,
  move: Move,
  streams: Streams,
): TalksEvent[] | Rejection {
  const rejection = checkMove(book, state, party, move);
  if (rejection !== undefined) return rejection;
  const events: TalksEvent[] = [
    { type: 'moved', party, move: copyMove(move), next: nextAfter(book, state, party, move) },
  ];
  if (move.kind === 'signal') {
    const effects = swayed(book, state, party, move);
    if (effects.length > 0) events.push({ type: 'swayed', by: party, effects });
    if (move.leave) events.push({ type: 'left', party });
  }
  return stamped(events, streams);
}

/** Puts the stream totals on the first event, in a fixed place. */
export function stamped(events: TalksEvent[], streams: Streams): TalksEvent[] {
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
