import type { Draft } from 'immer';
import { apply } from '../apply/apply.js';
import { initialState } from '../initialState.js';
import { rulebookOf } from '../rulebook.js';
import type { TalksState } from '../state/TalksState.js';
import { checkTrace } from './checkTrace.js';
import type { Trace } from './Trace.js';

/** Options of {@link replay}. */
export interface ReplayOptions {
  /** Apply so many events only. Default: all. */
  readonly events?: number;
}

/**
 * The state that a trace leads to, without asking any agent.
 *
 * @throws SixPartyError `invalid-trace` if it is cut, of another format or does not fit its scenario
 */
export function replay(trace: Trace, { events = trace.events?.length }: ReplayOptions = {}): TalksState {
  checkTrace(trace);
  const state = initialState(rulebookOf(trace.scenario), trace.seed);
  for (const event of trace.events.slice(0, events)) apply(state as Draft<TalksState>, event);
  return state;
}
