import type { AsyncAgent, Observation } from '../agent.js';
import type { Intervention } from '../events/Intervention.js';
import type { Move } from '../events/Move.js';
import type { Injected, TalksEvent } from '../events/TalksEvent.js';
import type { Inject } from '../injects.js';
import type { LegalMove } from '../moves/moves.js';
import type { Rejection } from '../moves/Rejection.js';
import type { TalksState } from '../state/TalksState.js';
import type { Trace } from '../trace/trace.js';
import type { Change } from './history.js';
import type { Patience } from './patience.js';

/** Options of {@link openTalks}. */
export interface SessionOptions extends Patience {
  /** Any text; the same seed and the same moves give the same talks. */
  readonly seed: string;
  /** Who plays which party. Default: the scenario's agents; a party with `null` is played by hand. */
  readonly agents?: Readonly<Record<string, AsyncAgent | null>>;
}

/** Talks that one steps through, looks back in, and branches. Every snapshot is frozen. */
export interface Session {
  /** The state now. */
  readonly state: TalksState;
  /** Party that must move now; null once the talks have ended. */
  readonly toAct: string | null;
  /** Everything that happened, for {@link replay} and {@link fingerprint}. */
  readonly trace: Trace;
  /**
   * How many events it was opened with: 0, or where a trace or another session was branched. More than asked for, if
   * that was between a move and what follows from it at once.
   */
  readonly openedAt: number;
  /** What a party sees; by default the one that must move. */
  observe(party?: string): Observation;
  /** What a party may do now, by default the one that must move; nothing for a party whose turn it is not. */
  legalMoves(party?: string): readonly LegalMove[];
  /** Plays a move for the party whose turn it is. A refused move changes nothing. */
  play(move: Move): PlayResult;
  /**
   * Puts in an event, as a facilitator: it happens at the next opening of a round, or the first on or after its
   * date. It stands in the trace at once; no party is shown it before it happens. It moves no other draw of
   * chance: what the world brings besides, and what was drawn before, stays the same.
   *
   * @returns the event that was recorded
   * @throws SixPartyError `unknown-name` (its party), `invalid-option`: an unknown kind of effect, a label that is
   *   no text of up to 2,000 characters, a date before today, or no round opens any more
   */
  inject(inject: Inject): Injected;
  /**
   * Changes something from outside, here and now; it stands in the trace, with what follows. An event that is about to
   * happen is dropped in a fork, with the option `interventions`.
   *
   * @returns the events that were recorded
   * @throws SixPartyError `invalid-option`: no intervention, or one that does not apply here; it is named
   */
  intervene(intervention: Intervention): readonly TalksEvent[];
  /** Lets the seated agent of the party whose turn it is move. */
  step(): Promise<readonly TalksEvent[]>;
  /** Lets seated agents move until a party without one must, `until` holds, or the talks end. */
  run(until?: (state: TalksState) => boolean): Promise<TalksState>;
  /** The state after `n` events; negative counts from the end. */
  at(n: number): TalksState;
  /** Takes back the last move that was played by hand, with all that followed from it; false if there was none. */
  undo(): boolean;
  /**
   * A session of its own that shares the first `n` events, and what followed from the last of them at
   * once; chance after them may come from another seed.
   */
  fork(n: number, options?: ForkOptions): Session;
  /** Called with every event and its immer patches; returns how to stop. */
  subscribe(listener: (change: Change) => void): () => void;
}

/** Options of a fork. */
export interface ForkOptions extends Partial<SessionOptions> {
  /** What is changed at the place, one after the other, before the talks go on. */
  readonly interventions?: readonly Intervention[];
}

/** What came of a move: the events that it brought about, or why it was refused. */
export type PlayResult =
  | {
      /** Whether it went well. */
      readonly ok: true;
      /** What the move brought about, in order. */
      readonly events: readonly TalksEvent[];
    }
  | {
      /** Whether it went well. */
      readonly ok: false;
      /** Why it was refused. */
      readonly rejection: Rejection;
    };
