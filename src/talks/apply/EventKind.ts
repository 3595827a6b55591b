import type { Draft } from 'immer';
import type { EventOf, SeenOf } from '../events/SeenEvent.js';
import type { TalksEvent } from '../events/TalksEvent.js';
import type { TalksState } from '../state/TalksState.js';

/** What a kind of event is and does. Methods, so that a kind of one event is a kind of any event. */
export interface EventKind<E extends TalksEvent> {
  /** Whether it is of one breath with the event before it: no decision or chance of its own lies between. */
  readonly follows: boolean;
  /** Whether the event after it is of one breath with it, whatever that is. Default: no. */
  leads?(event: E): boolean;
  /** Returns the first format of traces that can hold it. */
  format(event: E): 1 | 2;
  /** Writes it into a state. */
  write(state: Draft<TalksState>, event: E): void;
  /** Returns what a party knows of it, as a record of its own; undefined if it knows nothing of it. */
  seen(event: E, observer: Observer): SeenOf<E['type']> | undefined;
}

/** A record that has every kind of event. */
export type EventKinds = { readonly [T in TalksEvent['type']]: EventKind<EventOf<T>> };

/** Who looks. */
export interface Observer {
  readonly party: string;
  /** Own nuclear paths. */
  readonly paths: readonly string[];
  /** Whose a duty of an agreement is. */
  ownerOf(agreement: number, duty: number): string | undefined;
}

/** The answer of {@link EventKind.format} for what any trace can hold. */
export const anyFormat = (): 1 => 1;
