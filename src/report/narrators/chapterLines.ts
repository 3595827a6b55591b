import type { Chapter } from '../chronicle/Chapter.js';
import type { Chronicle } from '../chronicle/Chronicle.js';
import type { Entry } from '../words/Entry.js';
import { entryLines } from '../words/entryLines.js';
import { joined, longDate } from '../../words/index.js';
import { agreementNarrator } from './agreementNarrator.js';
import { attendanceNarrator } from './attendanceNarrator.js';
import { caucusNarrator } from './caucusNarrator.js';
import { consequencesNarrator } from './consequencesNarrator.js';
import { flexibilityNarrator } from './flexibilityNarrator.js';
import { meetingsNarrator } from './meetingsNarrator.js';
import type { Narrator } from './Narrator.js';
import { performanceNarrator } from './performanceNarrator.js';
import { plenaryNarrator } from './plenaryNarrator.js';
import { statementsNarrator } from './statementsNarrator.js';
import { worldNarrator } from './worldNarrator.js';

/** Tell what parties tend to repeat: told again only where it changed. */
const repeating: readonly Narrator[] = [statementsNarrator, meetingsNarrator, caucusNarrator];
const later: readonly Narrator[] = [
  flexibilityNarrator,
  attendanceNarrator,
  plenaryNarrator,
  agreementNarrator,
  performanceNarrator,
  consequencesNarrator,
];

/** A round as lines: its heading, then everything that its narrators have to tell. */
export function chapterLines(chronicle: Chronicle, chapter: Chapter): string[] {
  const previous = chronicle.chapters[chronicle.chapters.indexOf(chapter) - 1];
  const told: Entry[] = [...worldNarrator(chronicle, chapter)];
  const unchanged: string[] = [];
  for (const narrator of repeating) {
    const before = previous ? narrator(chronicle, previous) : [];
    for (const entry of narrator(chronicle, chapter)) {
      if (entry.text === '' || before.some(({ text }) => text === entry.text))
        unchanged.push(entry.label.toLowerCase());
      else told.push(entry);
    }
  }
  if (unchanged.length > 0) told.push({ label: 'As before', text: `${joined(unchanged)}.` });
  for (const narrator of later) told.push(...narrator(chronicle, chapter));
  return [heading(chronicle, chapter), ...told.flatMap(entryLines)];
}

function heading({ scenario }: Chronicle, { opened, session }: Chapter): string {
  const round = `ROUND ${opened.round}`;
  if (!scenario.dynamics) return round;
  return `${round} · ${longDate(scenario.start, opened.day)} · ${session > 0 ? `session ${session}` : 'no session'}`;
}
