import type { Streams } from '../../random/index.js';
import type { Entered, TalksEvent } from '../events/TalksEvent.js';
import type { Rulebook } from '../rulebook.js';
import type { Phase } from '../state/PublicState.js';
import type { TalksState } from '../state/TalksState.js';
import { nextToAct } from '../turns.js';

/** How chance and the rules proceed in one phase: at least one event, drawn and finished. */
export type Resolver = (book: Rulebook, state: TalksState, streams: Streams) => TalksEvent[];

/** Owner of the streams of chance that belong to no party. */
export const NATURE = 'nature';

/** Enters a phase in which parties act one after another, with the first that has something to do. */
export function enteredEvent(book: Rulebook, state: TalksState, phase: Phase): Entered {
  return { type: 'entered', phase, toAct: nextToAct(book, state.public, phase, null) };
}
