import {
  argumentProblem,
  didYouMean,
  holding,
  isDate,
  problem,
  refuse,
  shown,
  SixPartyError,
} from '../../input/index.js';
import { deepFrozen } from '../../scenario/index.js';
import type { DatedRecord, RecordEvent } from './data/types.js';

/**
 * Loads the dated record, which is a file of its own: a program that never asks for it never reads it.
 *
 * @returns the same frozen object every time
 */
export async function loadRecord(): Promise<DatedRecord> {
  const { datedRecord } = await import('./data/datedRecord.js');
  return deepFrozen(datedRecord);
}

/**
 * Finds what happened on a day or in a month: `await recordOf('2007-02-13')` finds the round that ended with the
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

const aRecord = holding('the dated record (loadRecord)', { events: Array.isArray });

/**
 * Returns the events of a loaded record that fall on a day or into a month, in the order of the record (by date).
 *
 * What took several days is found on each of them. An event of which only the month is known is found on
 * every day of that month: it may have been that day.
 *
 * @param record - from `loadRecord`
 * @param date - an ISO date (`2007-02-13`) or a month (`2007-02`)
 * @throws SixPartyError `invalid-option` if it is neither, or that is no record
 */
export function eventsOn(record: DatedRecord, date: string): readonly RecordEvent[] {
  refuse('invalid-option', 'There is no such record.', [argumentProblem('record', record, aRecord)]);
  checkDate(date);
  const [first, last] = [firstDay(date), lastDay(date)];
  return record.events.filter(
    (event) => firstDay(event.date) <= last && lastDay(event.dateEnd ?? event.date) >= first,
  );
}

function firstDay(date: string): string {
  return date.length === 7 ? `${date}-01` : date;
}

/** Only to compare with: as text, no day of a month comes after its 31st. */
function lastDay(date: string): string {
  return date.length === 7 ? `${date}-31` : date;
}

function checkDate(date: unknown): asserts date is string {
  if (isDate(date) || (typeof date === 'string' && isDate(`${date}-01`))) return;
  refuse('invalid-option', 'The record is asked by date.', [
    problem('date', 'bad-date', 'an ISO date (YYYY-MM-DD) or a month (YYYY-MM)', date, {
      hint: 'For instance "2007-02-13".',
    }),
  ]);
}

/**
 * Finds one event of the dated record.
 *
 * @param id - as in the `events` of a coded text: `round5c-initial-actions`
 * @throws SixPartyError `unknown-name`
 */
export async function recordEvent(id: string): Promise<RecordEvent> {
  const { events } = await loadRecord();
  const event = events.find((each) => each.id === id);
  if (event !== undefined) return event;
  const message = `The record has no event ${shown(id)}.`;
  const ids = events.map((each) => each.id);
  const hint = didYouMean(id, ids) || 'See (await loadRecord()).events.';
  throw new SixPartyError('unknown-name', message, [
    problem('id', 'unknown-name', 'the id of an event of the record', id, { message, hint }),
  ]);
}
