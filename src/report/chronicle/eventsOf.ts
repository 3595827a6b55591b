import type { TalksEvent } from '../../talks/index.js';
import type { Chapter } from './Chapter.js';

/** The events of one type in a chapter, in order. */
export function eventsOf<T extends TalksEvent['type']>(
  chapter: Chapter,
  type: T,
): readonly Extract<TalksEvent, { type: T }>[] {
  return chapter.events.filter((event): event is Extract<TalksEvent, { type: T }> => event.type === type);
}
