import type { Draft } from 'immer';
import { SixPartyError } from '../../scenario/index.js';
import { apply } from '../apply/apply.js';
import type { TalksEvent } from '../events/TalksEvent.js';
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
 * The state that a trace leads to, without asking any agent. It takes the events as they are: whether
 * they keep to the rules is for `verifyTrace` to say.
 *
 * @throws SixPartyError `invalid-trace` if it is cut, of another format or does not fit its scenario, or
 *   an event cannot be applied; `invalid-option`
 */
export function replay(trace: Trace, options: ReplayOptions = {}): TalksState {
  checkTrace(trace);
  const { length } = trace.events;
  const { events = length } = options;
  if (!Number.isInteger(events) || events < 0 || events > length) throw noSuchPlace(events, length);
  const state = initialState(rulebookOf(trace.scenario), trace.seed);
  for (const [place, event] of trace.events.slice(0, events).entries()) {
    try {
      apply(state as Draft<TalksState>, event);
    } catch {
      throw cannotApply(place, event);
    }
  }
  return state;
}

function noSuchPlace(events: number, length: number): SixPartyError {
  const message = `The trace has ${length} events.`;
  return new SixPartyError('invalid-option', message, [
    {
      path: 'events',
      code: 'out-of-range',
      expected: `0 … ${length}`,
      received: String(events),
      message,
      hint: '',
    },
  ]);
}

/** Only an event that no run wrote names what is not there. */
function cannotApply(place: number, event: TalksEvent): SixPartyError {
  const message = `Event ${place} (${event.type}) does not fit what came before it.`;
  return new SixPartyError('invalid-trace', message, [
    {
      path: `events[${place}]`,
      code: 'broken-chain',
      expected: 'an event that a run wrote',
      received: event.type,
      message,
      hint: '',
    },
  ]);
}
