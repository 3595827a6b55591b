import { eventsOf } from '../chronicle/eventsOf.js';
import type { Entry } from '../words/Entry.js';
import type { Narrator } from './Narrator.js';
import { performedInWords } from './performedInWords.js';
import { stepsInWords } from './stepsInWords.js';

/** What was done, done in appearance only, held back or is late. */
export const performanceNarrator: Narrator = (chronicle, chapter) => {
  const performed = eventsOf(chapter, 'performed');
  const overdue = eventsOf(chapter, 'overdue').filter(({ withheld }) => !withheld);
  const told: Entry[] = [
    {
      label: 'Done',
      text: performedInWords(
        chronicle,
        performed.filter(({ concealed }) => !concealed),
      ),
    },
    {
      label: 'Feigned',
      text: performedInWords(
        chronicle,
        performed.filter(({ concealed }) => concealed),
      ),
    },
    {
      label: 'Withheld',
      text: stepsInWords(
        chronicle,
        eventsOf(chapter, 'timePassed').flatMap(({ withheld }) => withheld),
      ),
    },
    { label: 'Overdue', text: stepsInWords(chronicle, overdue) },
  ];
  return told.filter(({ text }) => text !== '').map(({ label, text }) => ({ label, text: `${text}.` }));
};
