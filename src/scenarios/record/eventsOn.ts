import { isDate, SixPartyError } from '../../scenario/index.js';
import type { DatedRecord } from './types/DatedRecord.js';
import type { RecordEvent } from './types/RecordEvent.js';

/**
 * The events of a loaded record that fall on a day or into a month, in the order of the record (by date).
 *
 * What took several days is found on each of them. An event of which only the month is known is found on
 * every day of that month: it may have been that day.
 *
 * @param record - from `loadRecord`
 * @param date - an ISO date (`2007-02-13`) or a month (`2007-02`)
 * @throws SixPartyError `invalid-option` if it is neither
 */
export function eventsOn(record: DatedRecord, date: string): readonly RecordEvent[] {
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
  const expected = 'an ISO date (YYYY-MM-DD) or a month (YYYY-MM)';
  const received = typeof date === 'string' ? `'${date.slice(0, 60)}'` : typeof date;
  const message = `Expected ${expected}, but found ${received}.`;
  throw new SixPartyError('invalid-option', 'The record is asked by date.', [
    { path: 'date', code: 'bad-date', expected, received, message, hint: "For instance '2007-02-13'." },
  ]);
}
