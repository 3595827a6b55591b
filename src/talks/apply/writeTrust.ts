import type { Draft } from 'immer';
import type { TrustFact } from '../events/EffectFact.js';
import type { TalksState } from '../state/TalksState.js';

/** Writes new trust values. */
export function writeTrust(state: Draft<TalksState>, facts: readonly TrustFact[]): void {
  for (const { of, party, alpha, beta } of facts) state.private[of]!.trust[party] = { alpha, beta };
}
