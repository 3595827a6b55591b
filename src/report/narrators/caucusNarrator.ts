import { eventsOf } from '../chronicle/eventsOf.js';
import { changesInWords, dealInWords, joined, partyWord } from '../../words/index.js';
import type { Narrator } from './Narrator.js';

/** The common line of the caucus, or how it has changed; an empty text if it has not. */
export const caucusNarrator: Narrator = ({ scenario, chapters }, chapter) => {
  const previous = chapters[chapters.indexOf(chapter) - 1];
  const before = previous && eventsOf(previous, 'caucused')[0];
  return eventsOf(chapter, 'caucused').map(({ members, line }) => {
    const names = joined(members.map((id) => partyWord(scenario, id)));
    if (before?.members.join() !== members.join()) {
      return { label: 'Caucus', text: `${names} agree on ${dealInWords(scenario, line)}.` };
    }
    const changes = changesInWords(scenario, before.line, line);
    return { label: 'Caucus', text: changes === '' ? '' : `The line changes: ${changes}.` };
  });
};
