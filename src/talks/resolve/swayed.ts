import { clamp } from '../../numeric/index.js';
import type { EffectFact } from '../events/EffectFact.js';
import type { SignalMove } from '../moves/Move.js';
import type { Rulebook } from '../rulebook.js';
import type { TalksState } from '../state/TalksState.js';
import { mandateOf } from './mandateOf.js';
import { moveTrust } from './moveTrust.js';

/**
 * What a public statement does (C22): kind words warm the party they are about a little; an accusation
 * hardens both publics, is remembered as a grievance and ties its author to it (audience cost, at signing).
 */
export function swayed(book: Rulebook, state: TalksState, by: string, move: SignalMove): EffectFact[] {
  const rule = book.dynamics?.statements;
  if (!rule || move.tone === 'neutral') return [];
  const target = move.toward;
  const warm = move.tone === 'conciliatory' ? rule.warmth : -rule.warmth;
  const { flexibility } = state.private[target]!;
  const moved = clamp(flexibility + warm, 0, mandateOf(state, target));
  const effects: EffectFact[] = [];
  if (moved !== flexibility) effects.push({ kind: 'flexibility', party: target, flexibility: moved });
  if (move.tone === 'conciliatory') return effects;
  if (rule.rancour > 0) {
    const [own] = moveTrust(book, state, [by], target, 0, rule.rancour);
    const [other] = moveTrust(book, state, [target], by, 0, rule.rancour);
    if (own) effects.push({ kind: 'trust', ...own });
    if (other) effects.push({ kind: 'trust', ...other });
  }
  const size = (state.public.grievances[target]?.[by] ?? 0) + rule.rancour;
  effects.push({ kind: 'grievance', party: target, against: by, size });
  return effects;
}
