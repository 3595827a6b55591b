import type { Draft } from 'immer';
import {
  anything,
  argumentProblem,
  checkOptions,
  refuse,
  whole,
  type OptionRules,
} from '../../input/index.js';
import { apply } from '../apply/apply.js';
import { rulebookOf } from '../rulebook.js';
import { initialState } from '../state/TalksState.js';
import type { TalksState } from '../state/TalksState.js';
import { checkTrace } from './checkTrace.js';
import { misfit, type Trace } from './trace.js';

/** Options of {@link replay}. */
export interface ReplayOptions {
  /** Apply so many events only. Default: all. */
  readonly events?: number;
}

const rules: OptionRules<keyof ReplayOptions> = { events: anything };

/**
 * The state that a trace leads to, without asking any agent. It takes the events as they are: whether
 * they keep to the rules is for `verifyTrace` to say.
 *
 * @throws SixPartyError `invalid-trace` if it is cut, of another format or does not fit its scenario, or
 *   an event cannot be applied; `invalid-option`
 */
export function replay(trace: Trace, options: ReplayOptions = {}): TalksState {
  checkTrace(trace);
  checkOptions(options, rules);
  const { length } = trace.events;
  const { events = length } = options;
  refuse('invalid-option', `The trace has ${length} events.`, [
    argumentProblem('events', events, whole(0, length)),
  ]);
  const state = initialState(rulebookOf(trace.scenario), trace.seed);
  for (const [index, event] of trace.events.slice(0, events).entries()) {
    try {
      apply(state as Draft<TalksState>, event);
    } catch {
      throw misfit(index, event);
    }
  }
  return state;
}
