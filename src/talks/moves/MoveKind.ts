import type { Draft } from 'immer';
import type { Move } from '../events/Move.js';
import type { TalksEvent } from '../events/TalksEvent.js';
import type { Rulebook } from '../rulebook.js';
import type { Phase } from '../state/PublicState.js';
import type { TalksState } from '../state/TalksState.js';
import type { Rejection } from './Rejection.js';

/** What a kind of move is and does. Methods, so that a kind of one move is a kind of any move. */
export interface MoveKind<M extends Move> {
  /** The phase in which it can be made. */
  readonly phase: Phase;
  /**
   * Lists what might be legal for the party whose turn it is; {@link check} has the last word.
   */
  candidates(book: Rulebook, state: TalksState, party: string): readonly Candidate[];
  /** Returns why it is illegal for the party whose turn it is; undefined if it is legal. */
  check(book: Rulebook, state: TalksState, party: string, move: Unchecked<M>): Rejection | undefined;
  /**
   * Returns a copy of a legal move with its members in their fixed order and no others, for the log to
   * keep: it shares nothing with the agent, nor with the state that the agent was shown. −0 becomes 0, as in
   * JSON.
   */
  copy(move: M): M;
  /** Returns who must move after it, null if chance or the rules proceed. It is not written yet. */
  next(book: Rulebook, state: TalksState, party: string): string | null;
  /** Returns what follows from it at once, as events after the move itself. Default: nothing. */
  consequences?(book: Rulebook, state: TalksState, party: string, move: M): TalksEvent[];
  /** Writes it. */
  apply(state: Draft<TalksState>, party: string, move: M): void;
}

/** A move as it comes from outside: of its kind, but its members may hold anything. */
export type Unchecked<M extends Move> = { readonly [K in keyof M]?: unknown };

/** A move, or a family of moves too large to list, with one member. */
export type Candidate =
  | { readonly kind: 'move'; readonly move: Move }
  | {
      readonly kind: 'space';
      readonly of: 'consult' | 'propose' | 'object' | 'implement';
      readonly example: Move;
    };
