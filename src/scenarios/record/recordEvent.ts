import { nearestName, SixPartyError } from '../../scenario/index.js';
import { loadRecord } from './loadRecord.js';
import type { RecordEvent } from './types/RecordEvent.js';

/**
 * One event of the dated record.
 *
 * @param id - as in the `events` of a coded text: `round5c-initial-actions`
 * @throws SixPartyError `unknown-name`
 */
export async function recordEvent(id: string): Promise<RecordEvent> {
  const { events } = await loadRecord();
  const event = events.find((each) => each.id === id);
  if (event !== undefined) return event;
  const received = `'${String(id).slice(0, 60)}'`;
  const near = nearestName(
    String(id),
    events.map((each) => each.id),
  );
  const message = `The record has no event ${received}.`;
  throw new SixPartyError('unknown-name', message, [
    {
      path: 'id',
      code: 'unknown-name',
      expected: 'the id of an event of the record',
      received,
      message,
      hint: near === undefined ? 'See (await loadRecord()).events.' : `Did you mean '${near}'?`,
    },
  ]);
}
