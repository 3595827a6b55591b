import { clamp } from '../../numeric/index.js';
import type { Influence } from '../../scenario/index.js';
import { engineError } from '../arguments.js';
import { keptAwayBy } from '../conduct.js';
import { mandateOf } from '../effects.js';
import type { Influenced } from '../events/TalksEvent.js';
import type { Rulebook } from '../rulebook.js';
import type { PublicState } from '../state/PublicState.js';
import type { TalksState } from '../state/TalksState.js';
import { lineOf } from './line.js';
import type { Resolver } from './Resolver.js';

/**
 * The caucus agrees the deal that is best for its worst-off member, of all deals or of those within what its members
 * insist on, and none if the rules allow no text there; then urgings take effect.
 */
export const resolveConsultations: Resolver = (book, state) => {
  const members = (book.rules.caucus?.members ?? []).filter((id) => !state.public.left.includes(id));
  if (members.length < 2) return [influencedEvent(book, state)];
  const line = lineOf(book, state, members, book.rules.caucus?.within === true);
  if (!line) return [influencedEvent(book, state)];
  return [
    { type: 'caucused', members, line: [...line.deal], floor: line.floor + 0 },
    influencedEvent(book, state),
  ];
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
  const urgings =
    book.dynamics?.conduct && Object.fromEntries(book.ids.map((id) => [id, urgedOn(book, state, id)]));
  return { type: 'influenced', flexibility, ...(urgings && { urged: urgings }) };
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

/** What others urge on a party, by their weights: who is silent or is not heard counts as neither firm nor flexible. */
function urgedOn(book: Rulebook, state: TalksState, party: string): number {
  const { influence } = book.party[party]!;
  const { urgings } = state.private[party]!;
  let [sum, weights] = [0, 0];
  for (const [other, weight] of Object.entries(influence?.weights ?? {})) {
    const heard = influence && weightOf(state, party, influence, other) > 0 ? urgings[other] : undefined;
    sum += weight * (heard ?? SILENCE);
    weights += weight;
  }
  return weights === 0 ? SILENCE : sum / weights;
}

const SILENCE = 0.5;

function weightOf(state: TalksState, party: string, influence: Influence, other: string): number {
  if (influence.onlyWithDiplomacy?.includes(other) && !pursuesDiplomacy(state.public, party)) return 0;
  return influence.weights[other] ?? 0;
}

/**
 * Returns false once a party has abandoned diplomacy: its capital vetoes, or it will not come, an act of its own keeps it
 * away, or it has left (C28).
 *
 * @throws SixPartyError `invalid-option` if that is no public part of a state
 */
export function pursuesDiplomacy(now: PublicState, party: string): boolean {
  try {
    if ((now.vetoes[party] ?? 0) > now.day || now.left.includes(party)) return false;
    return keptAwayBy(now, party) === undefined && (now.signals[party]?.attend ?? true);
  } catch (cause) {
    throw engineError(cause, { now });
  }
}
