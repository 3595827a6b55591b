import { isDeal } from '../../scenario/index.js';
import type { Rulebook } from '../rulebook.js';
import { openDuties } from '../openDuties.js';
import type { TalksState } from '../state/TalksState.js';
import { checkMove } from './checkMove.js';
import type { Move } from './Move.js';

/** A legal move, or a family of moves too large to list, with a membership test and one member. */
export type LegalMove =
  | { readonly kind: 'move'; readonly move: Move }
  | {
      readonly kind: 'space';
      readonly of: 'consult' | 'propose' | 'object' | 'implement';
      readonly includes: (move: unknown) => boolean;
      readonly example: Move;
    };

const TONES = ['conciliatory', 'neutral', 'accusatory'] as const;

/**
 * What `party` may do now; empty if it is not its turn. Order: by kind as in {@link Move}; signals by
 * tone, then by party addressed in scenario order, then attend, stay away, leave; spaces where they stand.
 */
export function legalMoves(book: Rulebook, state: TalksState, party: string): readonly LegalMove[] {
  const { phase, toAct } = state.public;
  if (toAct !== party) return [];
  if (phase === 'signals') return signals(book, party);
  const space = (of: 'consult' | 'propose' | 'object' | 'implement', example: Move): LegalMove => ({
    kind: 'space',
    of,
    includes: (move) =>
      (move as Move | null)?.kind === of && checkMove(book, state, party, move) === undefined,
    example,
  });
  if (phase === 'consultations') return [space('consult', { kind: 'consult', meetings: [] })];
  if (phase === 'implementation') {
    const choices = openDuties(state.public, party).map(() => 'perform' as const);
    return [space('implement', { kind: 'implement', choices })];
  }
  const nothing = book.scenario.issues.map(() => 0);
  const candidates: LegalMove[] = [
    space('propose', { kind: 'propose', deal: isDeal(book.rules, nothing) ? nothing : [] }),
    { kind: 'move', move: { kind: 'accept' } },
    ...optOuts(book, party),
    space('object', { kind: 'object', objections: [] }),
    { kind: 'move', move: { kind: 'walkOut' } },
    { kind: 'move', move: { kind: 'close' } },
  ];
  return candidates.filter((candidate) => {
    const move = candidate.kind === 'move' ? candidate.move : candidate.example;
    return checkMove(book, state, party, move) === undefined;
  });
}

function signals(book: Rulebook, party: string): LegalMove[] {
  const others = book.ids.filter((id) => id !== party);
  return TONES.flatMap((tone) =>
    others.flatMap((toward): LegalMove[] => [
      { kind: 'move', move: { kind: 'signal', tone, toward, attend: true } },
      { kind: 'move', move: { kind: 'signal', tone, toward, attend: false } },
      { kind: 'move', move: { kind: 'signal', tone, toward, attend: false, leave: true } },
    ]),
  );
}

function optOuts(book: Rulebook, party: string): LegalMove[] {
  const { costs } = book.scenario;
  if (!costs?.optOut?.[party]) return [];
  return Object.keys(costs.costs).map((issue) => ({
    kind: 'move',
    move: { kind: 'accept', optOut: [issue] },
  }));
}
