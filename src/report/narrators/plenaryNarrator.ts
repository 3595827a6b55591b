import type { Chapter } from '../chronicle/Chapter.js';
import type { Chronicle } from '../chronicle/Chronicle.js';
import { eventsOf } from '../chronicle/eventsOf.js';
import { partyWord, upperFirst } from '../../words/index.js';
import type { Entry } from '../words/Entry.js';
import { textInWords } from '../words/textInWords.js';
import type { Narrator } from './Narrator.js';
import { answersInWords } from './answersInWords.js';
import { repeatsOf } from './repeatsOf.js';

/** What was put on the table, who objected to what, who said yes, and how the plenary ended. */
export const plenaryNarrator: Narrator = (chronicle, chapter) => {
  const { scenario, chapters } = chronicle;
  const chaired = scenario.protocol.kind === 'singleText';
  const kind = chaired ? 'Draft' : 'Offer';
  const past = chapters.slice(0, chapters.indexOf(chapter)).flatMap(({ readings }) => readings);
  const line = eventsOf(chapter, 'caucused')[0]?.line;
  const told = repeatsOf(chapter.readings, past).map(({ readings, as }, place): Entry => {
    const first = readings[0]!;
    const by = partyWord(scenario, first.by);
    const puts = chaired ? (place > 0 ? '' : `${by} puts `) : `By ${by}: `;
    const label = kind + range(first.place, readings.length);
    if (as) {
      const again = `${kind.toLowerCase()}${range(as.place, readings.length)} of session ${as.session} again`;
      return { label, text: upperFirst(`${puts}${again}, with the same answers.`) };
    }
    const before = chapter.readings.slice(0, first.place - 1);
    const text = upperFirst(`${puts}${textInWords(scenario, first, [...past, ...before])}.`);
    const answers = answersInWords(scenario, first, before[before.length - 1], line);
    return { label, text: `${text} ${answers}`.trim() };
  });
  return [...told, ...ending(chronicle, chapter)];
};

const endings = {
  closed: (by: string) => `${by} closes the session.`,
  walkedOut: (by: string) => `${by} walks out.`,
  lastReading: () => 'The last reading fails.',
  deadline: () => 'Every turn is taken.',
} as const;

function ending({ scenario }: Chronicle, chapter: Chapter): Entry[] {
  return eventsOf(chapter, 'plenaryEnded').map(({ reason, by }) => ({
    label: 'No deal',
    text: endings[reason](by === null ? '' : partyWord(scenario, by)),
  }));
}

/** " 3" or "s 3–5". */
function range(first: number, count: number): string {
  return count === 1 ? ` ${first}` : `s ${first}–${first + count - 1}`;
}
