import type { Draft } from 'immer';
import { shown } from '../../input/index.js';
import type { Observation } from '../agent.js';
import { engineError } from '../arguments.js';
import type { Move, SeenMove } from '../events/Move.js';
import type { Moved, TalksEvent } from '../events/TalksEvent.js';
import type { Rulebook } from '../rulebook.js';
import { ofId } from '../state/ofId.js';
import type { TalksState } from '../state/TalksState.js';
import { accept } from './accept.js';
import { act } from './act.js';
import { close } from './close.js';
import { consult } from './consult.js';
import { implement } from './implement.js';
import type { Candidate, MoveKind, Unchecked } from './MoveKind.js';
import { object } from './object.js';
import { propose } from './propose.js';
import { rejection, type Rejection } from './Rejection.js';
import { textFlaw } from './spoken.js';
import { signal } from './signal.js';
import { walkOut } from './walkOut.js';

/** The kinds of moves, in the order in which legal moves are listed. */
const moveKinds: {
  readonly [K in Move['kind']]: MoveKind<Extract<Move, { readonly kind: K }>>;
} = {
  signal,
  consult,
  propose,
  accept,
  object,
  walkOut,
  close,
  implement,
  act,
};

/** The names of all kinds of moves. */
export const MOVE_KINDS: readonly string[] = Object.keys(moveKinds);

/** The same as a map: asked at every move, and unlike an object it does not answer to `constructor`. */
const kindsByName: ReadonlyMap<unknown, MoveKind<Move>> = new Map(Object.entries<MoveKind<Move>>(moveKinds));

/** Returns what kind of move this is. */
export function kindOf(move: Move): MoveKind<Move> {
  return ofId<MoveKind<Move>>(moveKinds, move.kind);
}

/**
 * Why a move is illegal, or undefined if it is legal. Takes anything: hand-played moves come from outside.
 *
 * @throws SixPartyError `invalid-option` if there is no such book or state
 */
export function checkMove(
  book: Rulebook,
  state: TalksState,
  party: string,
  move: unknown,
): Rejection | undefined {
  try {
    const read = readMove(book, state, party, move);
    return 'code' in read ? read : undefined;
  } catch (cause) {
    throw engineError(cause, { book, state });
  }
}

/**
 * Reads a move from outside: returns a copy for the log to keep, or why it is illegal. The copy is what was
 * checked, so that a move that answers differently when it is asked again does not matter.
 */
export function readMove(book: Rulebook, state: TalksState, party: string, move: unknown): Move | Rejection {
  const { phase, toAct } = state.public;
  if (phase === 'ended') return rejection('ended', 'The talks have ended.', 'no move', move);
  if (toAct !== party) {
    return book.ids.includes(party)
      ? rejection(
          'not-your-turn',
          `It is not ${party}'s turn, but ${toAct === null ? "nobody's" : `${toAct}'s`}.`,
          toAct ?? 'chance',
          party,
        )
      : rejection('unknown-party', 'No such party.', book.ids.join(', '), party);
  }
  let kind: MoveKind<Move> | undefined;
  let read: Unchecked<Move> | undefined;
  let text: unknown;
  try {
    kind = kindsByName.get((move as Move | null | undefined)?.kind);
    read = kind?.copy(move as Move);
    text = (move as Move | null | undefined)?.text;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : shown(cause);
    return rejection('unreadable', `The move cannot be read: ${why}`, 'plain data', undefined);
  }
  if (!kind || !read) {
    const all = Object.keys(moveKinds).join(', ');
    return rejection('unknown-kind', 'There is no move of that kind.', all, move);
  }
  if (kind.phase !== phase) {
    const name = String(read.kind);
    return rejection('wrong-phase', `"${name}" is not a move of phase ${phase}.`, phase, name);
  }
  const refused =
    kind.barred?.(book.rules, state.public, party) ??
    kind.check(book, state, party, read) ??
    textRefused(text);
  if (refused) return refused;
  return text === undefined || text === '' ? (read as Move) : { ...(read as Move), text: text as string };
}

function textRefused(text: unknown): Rejection | undefined {
  const flaw = text === undefined ? undefined : textFlaw(text);
  return (
    flaw && rejection('out-of-range', `What is said cannot be kept: ${flaw.why}.`, flaw.expected, flaw.found)
  );
}

/** Returns the first format of traces that can hold a move. */
export function formatOfMove(move: Move): 1 | 2 {
  return move.text === undefined ? (kindOf(move).format?.(move) ?? 1) : 2;
}

/** Returns the kinds of which some move is legal for the observing party now, in the order of {@link legalMoves}. */
export function kindsNow({ rules, public: now, party }: Observation): readonly MoveKindNow[] {
  if (now.toAct !== party || now.phase === 'ended') return [];
  return Object.entries<MoveKind<Move>>(moveKinds)
    .filter(([, kind]) => kind.phase === now.phase && !kind.barred?.(rules, now, party))
    .map(([name, kind]) => ({ name, kind }));
}

/** A kind of move and its name. */
export interface MoveKindNow {
  readonly name: string;
  /** Tells the kinds apart. */
  readonly kind: MoveKind<Move>;
}

/** A legal move, or a family of moves too large to list, with a membership test and one member. */
export type LegalMove =
  | {
      /** Whether it is one move, or a family of moves. */
      readonly kind: 'move';
      /** The move. */
      readonly move: Move;
    }
  | {
      /** Whether it is one move, or a family of moves. */
      readonly kind: 'space';
      /** Kind of the moves in the family. */
      readonly of: 'consult' | 'propose' | 'object' | 'implement';
      /** Whether a move belongs to it. */
      readonly includes: (move: unknown) => boolean;
      /** One that does. */
      readonly example: Move;
    };

/**
 * What `party` may do now; empty if it is not its turn. Order: by kind as in {@link Move}; signals by
 * tone, then by party addressed in scenario order, then attend, stay away, leave; spaces where they stand.
 *
 * @throws SixPartyError `invalid-option` if there is no such book or state
 */
export function legalMoves(book: Rulebook, state: TalksState, party: string): readonly LegalMove[] {
  try {
    return movesNow(book, state, party);
  } catch (cause) {
    throw engineError(cause, { book, state });
  }
}

function movesNow(book: Rulebook, state: TalksState, party: string): readonly LegalMove[] {
  const { phase, toAct } = state.public;
  if (toAct !== party) return [];
  return Object.values<MoveKind<Move>>(moveKinds)
    .filter((kind) => kind.phase === phase)
    .flatMap((kind) => kind.candidates(book, state, party))
    .filter((candidate) => {
      const move = candidate.kind === 'move' ? candidate.move : candidate.example;
      return checkMove(book, state, party, move) === undefined;
    })
    .map((candidate) => legalMove(book, state, party, candidate));
}

function legalMove(book: Rulebook, state: TalksState, party: string, candidate: Candidate): LegalMove {
  if (candidate.kind === 'move') return candidate;
  const { kind, of, example } = candidate;
  const includes = (move: unknown): boolean =>
    (move as Move | null)?.kind === of && checkMove(book, state, party, move) === undefined;
  return { kind, of, includes, example };
}

/** Returns a move that was read as finished events: itself, and what follows from it at once. */
export function moveEvents(book: Rulebook, state: TalksState, party: string, move: Move): TalksEvent[] {
  const kind = kindOf(move);
  const moved: Moved = { type: 'moved', party, move, next: kind.next(book, state, party) };
  return kind.consequences ? [moved, ...kind.consequences(book, state, party, move)] : [moved];
}

/** Returns what another party than its own sees of a move. */
export function seenMove(move: Move, party: string): SeenMove {
  return kindOf(move).seen(move, party);
}

/** Writes a party's move. */
export function applyMove(state: Draft<TalksState>, { party, move, next }: Moved): void {
  ofId(state.private, party);
  const now = state.public;
  now.toAct = next;
  if (now.phase === 'plenary') now.table.turns += 1;
  kindOf(move).apply(state, party, move);
}

/** Returns the kind of a legal move, or of the moves that it stands for. */
export function kindOfLegal(legal: LegalMove): string {
  return legal.kind === 'move' ? legal.move.kind : legal.of;
}
