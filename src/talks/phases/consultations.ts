import { clamp } from '../../numeric/index.js';
import type { Influence } from '../../scenario/index.js';
import { maximinDeal } from '../../valuation/index.js';
import { observe } from '../agent.js';
import { mandateOf } from '../effects.js';
import type { Influenced } from '../events/TalksEvent.js';
import type { Rulebook } from '../rulebook.js';
import type { PublicState } from '../state/PublicState.js';
import type { TalksState } from '../state/TalksState.js';
import { everyText, textsOf } from '../texts.js';
import { valuationOf } from '../valuationOf.js';
import type { Resolver } from './Resolver.js';

/** The caucus agrees the deal that is best for its worst-off member; then urgings take effect. */
export const resolveConsultations: Resolver = (book, state) => {
  const members = (book.rules.caucus?.members ?? []).filter((id) => !state.public.left.includes(id));
  if (members.length < 2) return [influencedEvent(book, state)];
  const texts = textsOf(book.rules, state.public);
  if (texts?.frames.length === 0) return [influencedEvent(book, state)];
  const valuations = members.map((id) => valuationOf(observe(book, state, id)));
  const { deal, floor } = maximinDeal(valuations, texts && everyText(book.rules, texts));
  return [{ type: 'caucused', members, line: [...deal], floor: floor + 0 }, influencedEvent(book, state)];
};

/**
 * Returns the flexibility after the consultations (Friedkin–Johnsen): φ ← (1 − s) φ + s Σ W m, capped by the
 * mandate; who did not speak leaves φ where it is.
 */
export function influencedEvent(book: Rulebook, state: TalksState): Influenced {
  const flexibility: Record<string, number> = {};
  for (const party of book.scenario.parties) {
    const own = state.private[party.id]!;
    const moved = party.influence ? urged(book, state, party.id, party.influence) : own.flexibility;
    flexibility[party.id] = clamp(moved, 0, mandateOf(state, party.id));
  }
  return { type: 'influenced', flexibility };
}

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

/** Returns false once a party has abandoned diplomacy: its capital vetoes, or it will not come, or it has left (C28). */
export function pursuesDiplomacy(now: PublicState, party: string): boolean {
  if ((now.vetoes[party] ?? 0) > now.day || now.left.includes(party)) return false;
  return now.signals[party]?.attend ?? true;
}
