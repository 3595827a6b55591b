import { eventsOn } from './eventsOn.js';
import { loadRecord } from './loadRecord.js';
import type { RecordEvent } from './types/RecordEvent.js';

/**
 * What happened on a day or in a month: `await recordOf('2007-02-13')` finds the round that ended with the
 * Initial Actions.
 *
 * It gives a promise because it loads the record when it is first asked: a function that answers at once
 * would pull the whole record into every bundle of the library. Where promises are in the way, for instance
 * in the predicate of a property test, load once and ask with {@link eventsOn}:
 *
 * ```ts
 * const record = await loadRecord();
 * eventsOn(record, '2007-02-13');
 * ```
 *
 * @param date - an ISO date (`2007-02-13`) or a month (`2007-02`)
 * @returns the events whose days include it, by date; none if nothing is recorded
 * @throws SixPartyError `invalid-option` if it is no date
 */
export async function recordOf(date: string): Promise<readonly RecordEvent[]> {
  return eventsOn(await loadRecord(), date);
}
