import { rulebookOf } from '../talks/index.js';
import { chronicleOf } from './chronicle/chronicleOf.js';
import { headingLines } from './headingLines.js';
import { chapterLines } from './narrators/chapterLines.js';
import { outcomeLines } from './outcome/outcomeLines.js';
import type { Story } from './Story.js';

/**
 * Tells a run as a readable text of lines up to 100 characters: round by round who said what, met whom,
 * put, refused, signed, did and broke what; then the outcome and why it came to that.
 *
 * @param source - a run, a session, a trace, or a scenario with events; they need not be complete
 * @throws SixPartyError `invalid-scenario`
 */
export function account(source: Story | { readonly trace: Story }): string {
  const story = 'trace' in source ? source.trace : source;
  const { scenario } = rulebookOf(story.scenario);
  const chronicle = chronicleOf(scenario, story.events);
  const parts = [
    headingLines(story),
    ...chronicle.chapters.map((chapter) => chapterLines(chronicle, chapter)),
  ];
  parts.push(chronicle.outcome ? outcomeLines(scenario, chronicle.outcome) : ['The talks are not over.']);
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
