import type { Draft } from 'immer';
import type { EffectFact } from '../events/EffectFact.js';
import type { TalksState } from '../state/TalksState.js';
import { writeTrust } from './writeTrust.js';

/** Writes the new values that an exogenous event or a statement brought. */
export function writeEffects(state: Draft<TalksState>, effects: readonly EffectFact[]): void {
  const now = state.public;
  for (const effect of effects) {
    switch (effect.kind) {
      case 'trust':
        writeTrust(state, [effect]);
        break;
      case 'mandate':
        state.private[effect.party]!.mandate = effect.mandate;
        state.private[effect.party]!.flexibility = effect.flexibility;
        break;
      case 'veto':
        now.vetoes[effect.party] = effect.until;
        state.private[effect.party]!.flexibility = effect.flexibility;
        break;
      case 'flexibility':
        state.private[effect.party]!.flexibility = effect.flexibility;
        break;
      case 'noDeal':
        state.private[effect.party]!.noDealBase = effect.base;
        state.private[effect.party]!.noDeal = effect.noDeal;
        break;
      case 'need':
        now.need = effect.need;
        break;
      case 'pressure':
        now.pressure = effect.pressure;
        break;
      case 'grievance':
        now.grievances[effect.party]![effect.against] = effect.size;
        break;
    }
  }
}
