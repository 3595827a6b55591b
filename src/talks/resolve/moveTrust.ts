import type { TrustFact } from '../events/EffectFact.js';
import type { Rulebook } from '../rulebook.js';
import type { TalksState } from '../state/TalksState.js';

/**
 * New trust of some parties in one: weights are added to kept and broken promises; beyond the memory
 * of the trust rates old conduct fades, so that trust can always still move.
 */
export function moveTrust(
  book: Rulebook,
  state: TalksState,
  of: readonly string[],
  party: string,
  kept: number,
  broken: number,
): TrustFact[] {
  const memory = book.dynamics?.trust.memory ?? Infinity;
  const moved: TrustFact[] = [];
  for (const observer of of) {
    const trust = state.private[observer]?.trust[party];
    if (trust === undefined) continue;
    const alpha = trust.alpha + kept;
    const beta = trust.beta + broken;
    const fade = Math.min(1, memory / (alpha + beta));
    moved.push({ of: observer, party, alpha: alpha * fade, beta: beta * fade });
  }
  return moved;
}
