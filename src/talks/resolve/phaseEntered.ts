import type { Entered } from '../events/TalksEvent.js';
import { hasOpenDuties } from '../openDuties.js';
import type { Rulebook } from '../rulebook.js';
import type { Phase } from '../state/Phase.js';
import type { TalksState } from '../state/TalksState.js';

/** Enters a phase in which parties act one after another, with the first that has something to do. */
export function phaseEntered(book: Rulebook, state: TalksState, phase: Phase): Entered {
  return { type: 'entered', phase, toAct: nextToAct(book, state, phase, null) };
}

/** The party that acts after `after` (null: the first) in a phase of one move each, or null. */
export function nextToAct(
  book: Rulebook,
  state: TalksState,
  phase: Phase,
  after: string | null,
): string | null {
  const { public: now } = state;
  const start = after === null ? 0 : book.ids.indexOf(after) + 1;
  for (let place = start; place < book.ids.length; place++) {
    const id = book.ids[place]!;
    if (now.left.includes(id)) continue;
    if (phase === 'implementation' && !hasOpenDuties(now, id)) continue;
    return id;
  }
  return null;
}
