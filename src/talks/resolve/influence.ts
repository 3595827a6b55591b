import { clamp } from '../../numeric/index.js';
import type { Influence } from '../../scenario/index.js';
import type { Rulebook } from '../rulebook.js';
import type { TalksState } from '../state/TalksState.js';
import { mandateOf } from './mandateOf.js';
import { pursuesDiplomacy } from './pursuesDiplomacy.js';
import type { Resolver } from './Resolver.js';

/** Friedkin–Johnsen: φ ← (1 − s) φ + s Σ W m, capped by the mandate; who did not speak leaves φ where it is. */
export const influence: Resolver = (book, state) => {
  const flexibility: Record<string, number> = {};
  for (const party of book.scenario.parties) {
    const own = state.private[party.id]!;
    const moved = party.influence ? urged(book, state, party.id, party.influence) : own.flexibility;
    flexibility[party.id] = clamp(moved, 0, mandateOf(state, party.id));
  }
  return [{ type: 'influenced', flexibility }];
};

function urged(book: Rulebook, state: TalksState, party: string, influence: Influence): number {
  const { flexibility, urgings } = state.private[party]!;
  let target = flexibility;
  for (const other of book.ids) {
    const urging = urgings[other];
    if (urging === undefined) continue;
    target += weightOf(state, party, influence, other) * (urging - flexibility);
  }
  return flexibility + influence.susceptibility * (target - flexibility);
}

function weightOf(state: TalksState, party: string, influence: Influence, other: string): number {
  if (influence.onlyWithDiplomacy?.includes(other) && !pursuesDiplomacy(state.public, party)) return 0;
  return influence.weights[other] ?? 0;
}
