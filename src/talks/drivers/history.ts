import { enablePatches, produceWithPatches } from 'immer';
import type { Draft, Patch } from 'immer';
import { deepFrozen } from '../../scenario/index.js';
import { apply } from '../apply/apply.js';
import type { TalksEvent } from '../events/TalksEvent.js';
import { frozenCopy, ownCopy } from '../frozen.js';
import type { Rulebook } from '../rulebook.js';
import { initialState, type TalksState } from '../state/TalksState.js';

/** One event as a user interface wants it. */
export interface Change {
  /** What happened. */
  readonly event: TalksEvent;
  /** What it changed in the state, as Immer's patches. */
  readonly patches: readonly Patch[];
  /** What takes it back. */
  readonly inverse: readonly Patch[];
}

/** A state that events have led to, which more may be written into. */
interface Reached {
  readonly events: number;
  readonly state: Draft<TalksState>;
}

/** From so many events on, looking back starts from a copy of a state in between. */
const CHECKPOINT_EVERY = 256;

/**
 * What happened in a session: its events, and one state that they are written into. Earlier states are made again
 * from the events when somebody asks for them.
 */
export class History {
  readonly seed: string;
  /** Where the talks stand. Nobody but this may write into it, nor give it away. */
  #now: Draft<TalksState>;
  readonly #book: Rulebook;
  #events: TalksEvent[];
  /** How many events are frozen: those that were shown. */
  #frozen = 0;
  /** Snapshots that were given out, by the number of events before them: who asks again gets the same object. */
  readonly #snapshots = new Map<number, TalksState>();
  /** The last one: the next one shares with it what has not changed. */
  #last: TalksState | undefined = undefined;
  /** States after 0, 256, 512 … events, as far as somebody looked back. */
  #checkpoints: TalksState[] = [];
  /** Where somebody looked last: who steps through the talks goes on from there. */
  #cursor: Reached | undefined = undefined;

  constructor(book: Rulebook, seed: string, events: TalksEvent[] = [], now?: Draft<TalksState>) {
    this.#book = book;
    this.seed = seed;
    this.#events = events;
    this.#now = now ?? (initialState(book, seed) as Draft<TalksState>);
  }

  get now(): TalksState {
    return this.#now;
  }

  get length(): number {
    return this.#events.length;
  }

  /** All events, as they are kept; {@link eventsFrom} gives them away. */
  get events(): readonly TalksEvent[] {
    return this.#events;
  }

  /** Returns the events from the nth on, frozen. */
  eventsFrom(n: number): readonly TalksEvent[] {
    for (; this.#frozen < this.#events.length; this.#frozen++) deepFrozen(this.#events[this.#frozen]);
    return this.#events.slice(n);
  }

  /** Writes one event. */
  write(event: TalksEvent): void {
    apply(this.#now, event);
    this.#events.push(event);
  }

  /** Writes one event and tells what it changed. */
  change(event: TalksEvent): Change {
    enablePatches();
    const [next, patches, inverse] = produceWithPatches(this.at(this.length), (draft) => apply(draft, event));
    this.write(event);
    this.#keep(this.length, next);
    return { event: deepFrozen(event), patches, inverse };
  }

  /** Returns the state after the first `n` events, frozen. */
  at(n: number): TalksState {
    const known = this.#snapshots.get(n);
    if (known !== undefined) return known;
    return this.#keep(n, frozenCopy(n === this.length ? this.#now : this.#reach(n), this.#last));
  }

  /** Takes back all events but the first `n`. */
  cut(n: number): void {
    this.#now = ownCopy(this.at(n)) as Draft<TalksState>;
    this.#events = this.#events.slice(0, n);
    this.#frozen = Math.min(this.#frozen, n);
    for (const place of this.#snapshots.keys()) if (place > n) this.#snapshots.delete(place);
    this.#checkpoints.length = Math.min(this.#checkpoints.length, Math.floor(n / CHECKPOINT_EVERY) + 1);
    this.#cursor = undefined;
  }

  /** Returns a history of its own that shares the first `n` events. */
  branch(n: number): History {
    const state = ownCopy(this.at(n)) as Draft<TalksState>;
    const branch = new History(this.#book, this.seed, [...this.eventsFrom(0)].slice(0, n), state);
    for (const [place, snapshot] of this.#snapshots) if (place <= n) branch.#keep(place, snapshot);
    return branch;
  }

  #keep(n: number, snapshot: TalksState): TalksState {
    this.#snapshots.set(n, snapshot);
    this.#last = snapshot;
    return snapshot;
  }

  #reach(n: number): TalksState {
    let cursor = this.#cursor;
    const checkpoint = Math.min(Math.floor(n / CHECKPOINT_EVERY), this.#checkpoints.length - 1);
    if (cursor === undefined || cursor.events > n || cursor.events < checkpoint * CHECKPOINT_EVERY) {
      const before = this.#checkpoints[checkpoint];
      const state = before === undefined ? initialState(this.#book, this.seed) : ownCopy(before);
      cursor = { events: Math.max(0, checkpoint) * CHECKPOINT_EVERY, state: state as Draft<TalksState> };
    }
    let { events } = cursor;
    for (; ; events++) {
      if (events === this.#checkpoints.length * CHECKPOINT_EVERY)
        this.#checkpoints.push(ownCopy(cursor.state));
      if (events === n) break;
      apply(cursor.state, this.#events[events]!);
    }
    this.#cursor = { events, state: cursor.state };
    return cursor.state;
  }
}
