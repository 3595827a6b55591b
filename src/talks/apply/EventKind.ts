import type { Draft } from 'immer';
import type { TalksEvent } from '../events/TalksEvent.js';
import type { TalksState } from '../state/TalksState.js';

/** What a kind of event does. A method, so that a kind of one event is a kind of any event. */
export interface EventKind<E extends TalksEvent> {
  /** Whether it is of one breath with the event before it: no decision or chance of its own lies between. */
  readonly follows: boolean;
  /** Returns the first format of traces that can hold it. */
  format(event: E): 1 | 2;
  /** Writes it into a state. */
  write(state: Draft<TalksState>, event: E): void;
}

/** A record that has every kind of event. */
export type EventKinds = {
  readonly [K in TalksEvent['type']]: EventKind<Extract<TalksEvent, { readonly type: K }>>;
};

/** The answer of {@link EventKind.format} for what any trace can hold. */
export const anyFormat = (): 1 => 1;
