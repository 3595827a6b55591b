import type { Move } from '../../talks/index.js';
import type { Chapter } from './Chapter.js';
import { eventsOf } from './eventsOf.js';
import type { MoveBy } from './MoveBy.js';

/** The moves of one kind in a chapter, in order. */
export function movesOf<K extends Move['kind']>(
  chapter: Chapter,
  kind: K,
): readonly MoveBy<Extract<Move, { kind: K }>>[] {
  return eventsOf(chapter, 'moved').filter(
    (moved): moved is typeof moved & MoveBy<Extract<Move, { kind: K }>> => moved.move.kind === kind,
  );
}
