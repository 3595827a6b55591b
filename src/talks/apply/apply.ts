import type { Draft } from 'immer';
import { engineError } from '../arguments.js';
import type { TalksEvent } from '../events/TalksEvent.js';
import type { SeenEvent } from '../events/SeenEvent.js';
import { applyMove, formatOfMove, seenMove } from '../moves/moves.js';
import { ofId } from '../state/ofId.js';
import type { TalksState } from '../state/TalksState.js';
import { beforePlenaryEvents } from './beforePlenaryEvents.js';
import { conductEvents } from './conductEvents.js';
import type { EventKind, EventKinds, Observer } from './EventKind.js';
import { implementationEvents } from './implementationEvents.js';
import { plenaryEvents } from './plenaryEvents.js';
import { roundEvents } from './roundEvents.js';

const eventKinds: EventKinds = {
  ...roundEvents,
  ...beforePlenaryEvents,
  moved: {
    follows: false,
    format: ({ move, fallback }) => (fallback ? 2 : formatOfMove(move)),
    write: applyMove,
    seen: ({ type, party: mover, move, next }, { party }) => ({
      type,
      party: mover,
      move: mover === party ? move : seenMove(move, party),
      next,
    }),
  },
  ...plenaryEvents,
  ...implementationEvents,
  ...conductEvents,
};

/**
 * Writes one event into a state. Total, without chance and without judgement: every number that it
 * writes stands in the event. `state` is an immer draft or a mutable state of one's own.
 *
 * @throws SixPartyError `invalid-option` where it fails because there is no such state or event
 */
export function apply(state: Draft<TalksState>, event: TalksEvent): void {
  try {
    if (event.draws) Object.assign(state.draws, event.draws);
    kindNamed(event.type).write(state, event);
  } catch (cause) {
    throw engineError(cause, { state, event });
  }
}

/** Returns where the breath ends that holds the nth event: a move and what follows from it at once are not parted. */
export function breathEnd(events: readonly TalksEvent[], n: number): number {
  let end = n;
  while (end < events.length && isOneBreath(events[end - 1], events[end]!)) end += 1;
  return end;
}

/** What is no event is of no breath: traces are asked before they are played again. */
function isOneBreath(before: TalksEvent | undefined, event: TalksEvent): boolean {
  if (kindOfEvent(event)?.follows) return true;
  return (before && kindOfEvent(before)?.leads?.(before)) ?? false;
}

function kindOfEvent({ type }: TalksEvent): EventKind<TalksEvent> | undefined {
  return isEventType(type) ? eventKinds[type] : undefined;
}

/** Returns the first format of traces that can hold an event. */
export function formatOfEvent(event: TalksEvent): 1 | 2 {
  return kindNamed(event.type).format(event);
}

/** Returns an event as a party knows it; undefined if it knows nothing of it. */
export function seenEvent(event: TalksEvent, observer: Observer): SeenEvent | undefined {
  return kindNamed(event.type).seen(event, observer);
}

/** Tells whether there are events of a type. */
export function isEventType(type: unknown): boolean {
  return typeof type === 'string' && Object.hasOwn(eventKinds, type);
}

/** What has no type is no event: {@link engineError} says that better. */
function kindNamed(type: TalksEvent['type']): EventKind<TalksEvent> {
  return typeof type !== 'string' ? eventKinds[type] : ofId<EventKind<TalksEvent>>(eventKinds, type);
}
