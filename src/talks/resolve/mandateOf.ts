import type { TalksState } from '../state/TalksState.js';

/** Ceiling on a party's flexibility today: its mandate, or 0 while its capital vetoes. */
export function mandateOf(state: TalksState, party: string): number {
  if ((state.public.vetoes[party] ?? 0) > state.public.day) return 0;
  return state.private[party]?.mandate ?? 0;
}
