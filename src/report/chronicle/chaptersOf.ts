import type { TalksEvent } from '../../talks/index.js';
import type { Chapter } from './Chapter.js';
import { readingsOf } from './readingsOf.js';

/** The events of a run by round. What comes before the first round is not told. */
export function chaptersOf(events: readonly TalksEvent[]): readonly Chapter[] {
  const starts = events.flatMap((event, place) => (event.type === 'roundOpened' ? [place] : []));
  let sessions = 0;
  return starts.flatMap((start, round): Chapter[] => {
    const opened = events[start]!;
    if (opened.type !== 'roundOpened') return [];
    const rest = events.slice(start + 1, starts[round + 1]);
    const held = opened.phase === 'plenary' || rest.some((event) => event.type === 'convened' && event.held);
    if (held) sessions += 1;
    const session = held ? sessions : 0;
    return [{ opened, events: rest, session, readings: readingsOf(rest, session) }];
  });
}
