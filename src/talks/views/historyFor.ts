import type { Observation } from '../agent.js';
import type { SeenEvent } from '../events/SeenEvent.js';
import { rulebookOf } from '../rulebook.js';
import { replay } from '../trace/replay.js';
import type { Trace } from '../trace/trace.js';
import { seenEvents } from './seenEvents.js';
import { stateFor } from './stateFor.js';

/** What one party has seen of talks, and where they stand for it: an observation with what led there. */
export interface HistoryForParty extends Observation {
  /** What happened so far as the party knows it, in order. */
  readonly events: readonly SeenEvent[];
}

/**
 * Returns what `party` has seen of recorded talks up to an event, for handing it to a player that is not part of the
 * program. Plain JSON, and an observation, so that {@link moveSchema} and {@link sampleMove} take it.
 *
 * Shape: `{party, rules, public, own, events}`; `public` and `own` as of {@link stateFor}. An event is that of the
 * trace without what the party does not know: draws and seeds, what is still to come, other parties' private numbers,
 * what others said in meetings to which it did not go, what they decided about their duties. Events of which
 * nothing is left are missing, so places in `events` are not those in the trace.
 *
 * @param trace - a trace, also of talks that are not over
 * @param n - so many events of the trace, from 0 to all of them. Default: all
 * @throws SixPartyError `invalid-trace`, `unknown-name` (party), `invalid-option` (n)
 */
export function historyFor(trace: Trace, party: string, n?: number): HistoryForParty {
  const state = replay(trace, n === undefined ? {} : { events: n });
  const { public: now, own } = stateFor(state, party);
  const { scenario, rules } = rulebookOf(trace.scenario);
  const events = seenEvents(scenario, trace.events.slice(0, n), party);
  return { party, rules, public: now, own, events };
}
