import type { PublicState } from '../state/PublicState.js';

/** False once a party has abandoned diplomacy: its capital vetoes, or it will not come, or it has left (C28). */
export function pursuesDiplomacy(now: PublicState, party: string): boolean {
  if ((now.vetoes[party] ?? 0) > now.day || now.left.includes(party)) return false;
  return now.signals[party]?.attend ?? true;
}
