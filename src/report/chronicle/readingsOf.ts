import type { TalksEvent } from '../../talks/index.js';
import type { Reading } from './Reading.js';

/** What was put on the table of one session, and the answers. */
export function readingsOf(events: readonly TalksEvent[], session: number): readonly Reading[] {
  const readings: Reading[] = [];
  for (const event of events) {
    if (event.type !== 'moved') continue;
    const { party, move } = event;
    const last = readings[readings.length - 1];
    if (move.kind === 'propose') {
      const place = readings.length + 1;
      readings.push({ session, place, by: party, deal: move.deal, accepted: [], objected: [] });
    } else if (last && move.kind === 'accept') {
      readings[readings.length - 1] = { ...last, accepted: [...last.accepted, { party, move }] };
    } else if (last && move.kind === 'object') {
      readings[readings.length - 1] = { ...last, objected: [...last.objected, { party, move }] };
    }
  }
  return readings;
}
