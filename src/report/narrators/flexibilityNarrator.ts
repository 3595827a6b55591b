import type { Chapter } from '../chronicle/Chapter.js';
import { eventsOf } from '../chronicle/eventsOf.js';
import { partyWord } from '../../words/index.js';
import type { Narrator } from './Narrator.js';

/** Movements smaller than this are not told. */
const NOTICEABLE = 0.05;

/** How far parties are ready to give way after the consultations, where that has moved. */
export const flexibilityNarrator: Narrator = ({ scenario, chapters }, chapter) => {
  const now = flexibilityIn(chapter);
  const previous = chapters[chapters.indexOf(chapter) - 1];
  const before = previous ? flexibilityIn(previous) : {};
  const moved = Object.entries(now).filter(
    ([id, value]) => Math.abs(value - (before[id] ?? -1)) >= NOTICEABLE,
  );
  if (moved.length === 0) return [];
  const told = moved.map(([id, value]) => `${partyWord(scenario, id)} ${value.toFixed(2)}`);
  return [{ label: 'Flexibility', text: `${told.join(', ')}${previous ? '' : ', on a scale from 0 to 1'}.` }];
};

function flexibilityIn(chapter: Chapter): Readonly<Record<string, number>> {
  return eventsOf(chapter, 'influenced')[0]?.flexibility ?? {};
}
