import type { SeenMove } from './Move.js';
import type { TimePassed } from './GapEvent.js';
import type { TalksEvent } from './TalksEvent.js';

/** The events of one type. */
export type EventOf<T extends TalksEvent['type']> = Extract<TalksEvent, { readonly type: T }>;

/** Members of events that no party is told, beside the draws of chance. */
interface Untold {
  /** What is still to come, and how likely that made what comes after it. */
  readonly roundOpened: 'agenda' | 'excitation';
  /** What the caucus' line is worth to one of its members. */
  readonly caucused: 'floor';
  /** What the text is worth to one of the two. */
  readonly channelFound: 'floor';
  /** What is about to be found out. */
  readonly timePassed: 'found' | 'exposing' | 'undertaken' | 'ahead';
}

type Told<T extends TalksEvent['type']> = Omit<
  EventOf<T>,
  'draws' | (T extends keyof Untold ? Untold[T] : never)
>;

/** What differs from the engine's event beside what is missing. */
interface Changed {
  readonly moved: { readonly move: SeenMove };
  /** Without the day on which it will be done. */
  readonly timePassed: {
    readonly undertaken: readonly Omit<TimePassed['undertaken'][number], 'doneDay'>[];
  };
  /** Whether it was done in truth: told of the party's own duties only. */
  readonly performed: { readonly concealed?: boolean };
}

/** An event of one type as a party knows it. */
export type SeenOf<T extends TalksEvent['type']> = T extends keyof Changed
  ? Omit<Told<T>, keyof Changed[T]> & Changed[T]
  : Told<T>;

/**
 * An event as one party knows it: a `TalksEvent` without draws, without what is still to come, and without what is
 * private to others. Lists of effects and of trust, and numbers by party or path, hold its own only.
 */
export type SeenEvent = SeenOf<TalksEvent['type']>;
