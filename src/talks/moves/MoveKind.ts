import type { Draft } from 'immer';
import { MAX_ITEMS } from '../../input/index.js';
import type { Stream } from '../../random/index.js';
import type { Rules } from '../../scenario/index.js';
import type { Observation } from '../agent.js';
import type { Move, SeenMove } from '../events/Move.js';
import type { TalksEvent } from '../events/TalksEvent.js';
import type { Rulebook } from '../rulebook.js';
import type { Phase, PublicState } from '../state/PublicState.js';
import type { TalksState } from '../state/TalksState.js';
import type { Rejection } from './Rejection.js';
import type { MoveShape } from './shape.js';

/** What a kind of move is and does. Methods, so that a kind of one move is a kind of any move. */
export interface MoveKind<M extends Move> {
  /** The phase in which it can be made. */
  readonly phase: Phase;
  /**
   * Lists what might be legal for the party whose turn it is; {@link check} has the last word.
   */
  candidates(book: Rulebook, state: TalksState, party: string): readonly Candidate[];
  /**
   * Returns why no move of the kind is legal for the party whose turn it is, whatever its members; undefined if
   * some are. Asked before {@link check}, {@link shape} and {@link sample}. Default: some are.
   */
  barred?(rules: Rules, now: PublicState, party: string): Rejection | undefined;
  /** Returns what its members may be now, such that {@link check} passes all that keeps to it and nothing else. */
  shape(observation: Observation): MoveShape;
  /** Returns a legal move, each member drawn with equal chance from what it may be. */
  sample(observation: Observation, stream: Stream): M;
  /** Returns why it is illegal for the party whose turn it is, if its kind is not barred; undefined if it is legal. */
  check(book: Rulebook, state: TalksState, party: string, move: Unchecked<M>): Rejection | undefined;
  /**
   * Returns a copy of a move with its members in their fixed order, without others and without those that
   * say nothing: it shares nothing with the agent, nor with the state that the agent was shown. −0 becomes 0,
   * as in JSON. Reads each member once, whatever stands there: what is checked is what the log keeps.
   */
  copy(move: Unchecked<M>): Unchecked<M>;
  /** Returns what another party sees of it. */
  seen(move: M, party: string): SeenMove;
  /** Returns who must move after it, null if chance or the rules proceed. It is not written yet. */
  next(book: Rulebook, state: TalksState, party: string): string | null;
  /** Returns what follows from it at once, as events after the move itself. Default: nothing. */
  consequences?(book: Rulebook, state: TalksState, party: string, move: M): TalksEvent[];
  /** Returns the first format of traces that can hold it; its text is looked at elsewhere. Default: 1. */
  format?(move: M): 1 | 2;
  /** Writes it, without its text: that is for those who read the log. */
  apply(state: Draft<TalksState>, party: string, move: M): void;
}

/** A move, or a part of one, as it comes from outside: its members may hold anything. */
export type Unchecked<M> = { readonly [K in keyof M]?: unknown };

/**
 * Returns a copy of a list that reads its length and each item once; what is no list stays as it is, for the
 * check to refuse.
 */
export function copyList(list: unknown, copyItem: (item: unknown) => unknown = asItIs): unknown {
  if (!Array.isArray(list)) return list;
  const { length } = list;
  if (length > MAX_ITEMS) throw new RangeError(`a list of ${length} is longer than any move needs`);
  // Of the right size at once: one that grows keeps three times the memory, and traces keep every copy.
  const copy = new Array<unknown>(length);
  for (let index = 0; index < length; index++) copy[index] = copyItem(list[index]);
  return copy;
}

function asItIs(value: unknown): unknown {
  return value;
}

/** Returns a number without the sign of zero, for {@link copyList} too; anything else stays as it is. */
export function copyNumber(value: unknown): unknown {
  return typeof value === 'number' ? value + 0 : value;
}

/** A move, or a family of moves too large to list, with one member. */
export type Candidate =
  | { readonly kind: 'move'; readonly move: Move }
  | {
      readonly kind: 'space';
      readonly of: 'consult' | 'propose' | 'object' | 'implement';
      readonly example: Move;
    };

/** Returns a move as it is: what is done in public. */
export function inPublic<M extends SeenMove>(move: M): M {
  return move;
}
