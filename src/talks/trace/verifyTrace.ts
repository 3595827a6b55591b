import { openStreams } from '../../random/index.js';
import { SixPartyError } from '../../scenario/index.js';
import type { Draft } from 'immer';
import { apply } from '../apply/apply.js';
import type { TalksEvent } from '../events/TalksEvent.js';
import { initialState } from '../initialState.js';
import { resolve, stamped } from '../resolve/resolve.js';
import { resolveNature } from '../resolve/resolveNature.js';
import { rulebookOf } from '../rulebook.js';
import type { Rulebook } from '../rulebook.js';
import type { TalksState } from '../state/TalksState.js';
import { checkTrace } from './checkTrace.js';
import type { Trace } from './Trace.js';

/**
 * Plays a trace again through the rules: every move must be legal and every consequence and draw of
 * chance must be the one that the seed gives. Catches an edited trace even if its chain was made anew.
 * Returns the last state. Agents are not asked: their moves, and how much chance they used, are taken
 * from the trace.
 *
 * @throws SixPartyError `invalid-trace`; the first event that does not fit is named as `events[n]`
 */
export function verifyTrace(trace: Trace): TalksState {
  checkTrace(trace);
  const book = rulebookOf(trace.scenario);
  const state = initialState(book, trace.seed);
  let place = 0;
  while (place < trace.events.length) {
    const recorded = trace.events[place]!;
    const expected = recorded.type === 'reseeded' ? [recorded] : expectedEvents(book, state, recorded);
    if (expected.length === 0) throw misfit(place, recorded, 'The talks had ended before it.');
    for (const event of expected) {
      const found = trace.events[place];
      if (found === undefined || JSON.stringify(found) !== JSON.stringify(event)) {
        throw misfit(
          place,
          found ?? event,
          found ? 'The rules and the seed give another event.' : 'It is missing.',
        );
      }
      apply(state as Draft<TalksState>, found);
      place += 1;
    }
  }
  if (state.public.phase !== 'ended')
    throw misfit(place, undefined, 'The trace stops before the talks ended.');
  return state;
}

function expectedEvents(book: Rulebook, state: TalksState, recorded: TalksEvent): readonly TalksEvent[] {
  const { toAct, round } = state.public;
  const streams = openStreams(state.seed, round, state.draws);
  if (toAct === null) return stamped(resolveNature(book, state, streams), streams);
  if (recorded.type !== 'moved') return [];
  const resolved = resolve(book, state, recorded.party, recorded.move, streams);
  if (!Array.isArray(resolved)) return [];
  const [first, ...rest] = resolved;
  const draws = recorded.draws ? { draws: recorded.draws } : {};
  return first ? [{ ...first, ...draws }, ...rest] : [];
}

function misfit(place: number, event: TalksEvent | undefined, why: string): SixPartyError {
  const message = `Event ${place}${event ? ` (${event.type})` : ''} does not fit. ${why}`;
  return new SixPartyError('invalid-trace', message, [
    {
      path: `events[${place}]`,
      code: 'broken-chain',
      expected: 'what the rules and the seed give',
      received: event ? event.type : 'nothing',
      message,
      hint: '',
    },
  ]);
}
