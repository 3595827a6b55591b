import type { Scenario } from '../scenario/index.js';
import { allowsText, rulebookOf } from '../talks/index.js';
import {
  headWord,
  issueWord,
  levelsInWords,
  longDate,
  optionWord,
  partyWord,
  table,
  upperFirst,
  wrapped,
} from '../words/index.js';
import { chapterLines } from './chapterLines.js';
import { chronicleOf } from './chronicle.js';
import { outcomeLines } from './outcomeLines.js';
import { storyOf, type Story, type StorySource } from './story.js';

/**
 * Tells a run as a readable text of lines up to 100 characters: round by round who said what, met whom,
 * put, refused, signed, did and broke what; then the outcome and why it came to that.
 *
 * @param source - a run, a session, a trace, or a scenario with events; they need not be complete
 * @throws SixPartyError `invalid-option` if there is no such story to tell, `invalid-scenario`
 */
export function account(source: StorySource): string {
  const story = storyOf(source, 'source', 'This cannot be told.');
  const { scenario } = rulebookOf(story.scenario);
  const chronicle = chronicleOf(scenario, story.events);
  const parts = [
    headingLines({ ...story, scenario }),
    ...chronicle.chapters.map((chapter) => chapterLines(chronicle, chapter)),
  ];
  parts.push(chronicle.outcome ? outcomeLines(scenario, chronicle.outcome) : ['The talks are not over.']);
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** The head of an account: what is played, who plays whom, and how to read it. */
function headingLines({ scenario, seed }: Story): string[] {
  const from = scenario.dynamics ? `, from ${longDate(scenario.start, 0)}` : '';
  const which = `Scenario ${scenario.name}${seed === undefined ? '' : `, seed "${seed}"`}${from}. Everything below happened in the model only.`;
  const delegations = scenario.parties.map(({ id }) => [
    partyWord(scenario, id),
    ...(scenario.parties.some((party) => headWord(scenario, party.id, 0))
      ? [headWord(scenario, id, 0) ?? '']
      : []),
    `plays ${scenario.agents[id]!.name}`,
  ]);
  return [
    scenario.title,
    ...wrapped(which),
    '',
    'Delegations',
    ...table(delegations),
    ...meaningOfMore(scenario),
    ...inForceLines(scenario),
    ...(allowsText(scenario)
      ? []
      : ['', 'The rules of this scenario allow no text: nothing can be signed as things stand.']),
  ];
}

/** What stands when the talks begin, though nobody has signed it in this run. */
function inForceLines(scenario: Scenario): string[] {
  const { inForce = [] } = scenario;
  if (inForce.length === 0) return [];
  const rows = inForce.map(({ label, levels }) => [upperFirst(label), levelsInWords(scenario, levels)]);
  return ['', 'In force', ...table(rows)];
}

/** Objections point up or down the options, which is plain for amounts but not for an order of steps. */
function meaningOfMore(scenario: Scenario): string[] {
  const issue = scenario.issues.find(({ id }) => id === scenario.schedule?.sequencing.issue);
  if (!issue) return [];
  const ends = [0, issue.options.length - 1].map((level) => `"${optionWord(scenario, issue.id, level)}"`);
  return wrapped(
    `More ${issueWord(scenario, issue.id)} means away from ${ends.join(' and towards ')}.`,
    '  ',
    '  ',
  );
}
