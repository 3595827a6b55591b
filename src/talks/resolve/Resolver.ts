import type { Streams } from '../../random/index.js';
import type { TalksEvent } from '../events/TalksEvent.js';
import type { Rulebook } from '../rulebook.js';
import type { TalksState } from '../state/TalksState.js';

/** How chance and the rules proceed in one phase: at least one event, drawn and finished. */
export type Resolver = (book: Rulebook, state: TalksState, streams: Streams) => TalksEvent[];
