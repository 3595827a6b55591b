import { checkOptions, flag, problem, refuse, type OptionRules } from '../input/index.js';
import type { Scenario } from '../scenario/index.js';
import { allowsText, rulebookOf, type Trace } from '../talks/index.js';
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
import { textRules, type TextOptions } from './TextOptions.js';
import { whyOf, type Why } from './whyBlocked.js';

const MESSAGE = 'This cannot be told.';

/** Options of {@link account}. */
export interface AccountOptions extends TextOptions {
  /**
   * Whether to say why the last session without a text brought none: who was in the way, and the least that would have
   * opened one. For a run or its trace. Default false.
   */
  readonly why?: boolean;
}

/**
 * Tells a run as a readable text of lines up to 100 characters, or as many as are asked for: round by round who said what,
 * met whom, put, refused, signed, did and broke what; then the outcome and why it came to that.
 *
 * It tells events as they stand there: a trace from elsewhere goes through `verifyTrace` first. What no run wrote may be
 * told as it is, or fail with any error.
 *
 * @param source - a run, a session, a trace, or a scenario with events; they need not be complete
 * @throws SixPartyError `invalid-option` if there is no such story to tell, `invalid-scenario`
 */
export function account(source: StorySource, options: AccountOptions = {}): string {
  checkOptions(options, { ...textRules, why: flag } satisfies OptionRules<keyof AccountOptions>, [], MESSAGE);
  const { width, why = false } = options;
  const story = storyOf(source, 'source', MESSAGE);
  return accountOf(story, why ? whyLines(whyOf(wholeTrace(story)), width) : [], width);
}

/** Tells a story, with what is said before its end. */
export function accountOf(
  story: Story,
  beforeEnd: readonly (readonly string[])[],
  width: number | undefined,
): string {
  const { scenario } = rulebookOf(story.scenario);
  const chronicle = chronicleOf(scenario, story.events);
  const parts: (readonly string[])[] = [
    headingLines({ ...story, scenario }, width),
    ...chronicle.chapters.map((chapter) => chapterLines(chronicle, chapter, width)),
  ];
  parts.push(
    ...beforeEnd,
    chronicle.outcome ? outcomeLines(scenario, chronicle.outcome, width) : ['The talks are not over.'],
  );
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** Returns why the last session without a text came to nothing, as a part of an account. */
export function whyLines(why: Why | null, width: number | undefined): string[][] {
  if (!why) return [['WHY: no session that was held came to nothing.']];
  const said = why.lines.flatMap((line) => wrapped(line, '  ', '  ', false, width));
  return [[...wrapped(why.title.replace('Why', 'WHY'), '', '', false, width), ...said]];
}

function wholeTrace(story: Story): Trace {
  refuse(
    'invalid-option',
    'What stood in the way cannot be told.',
    'format' in story ? [] : [problem('why', 'inconsistent', 'a run, or its trace, to be told', true)],
  );
  return story as Trace;
}

const NO_TEXT = 'The rules of this scenario allow no text: nothing can be signed as things stand.';

/** The head of an account: what is played, who plays whom, and how to read it. */
function headingLines({ scenario, seed }: Story, width: number | undefined): string[] {
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
    ...wrapped(scenario.title, '', '', false, width),
    ...wrapped(which, '', '', false, width),
    '',
    'Delegations',
    ...table(delegations, [], width),
    ...meaningOfMore(scenario, width),
    ...inForceLines(scenario, width),
    ...(allowsText(scenario) ? [] : ['', ...wrapped(NO_TEXT, '', '', false, width)]),
  ];
}

/** What stands when the talks begin, though nobody has signed it in this run. */
function inForceLines(scenario: Scenario, width: number | undefined): string[] {
  const { inForce = [] } = scenario;
  if (inForce.length === 0) return [];
  const rows = inForce.map(({ label, levels }) => [upperFirst(label), levelsInWords(scenario, levels)]);
  return ['', 'In force', ...table(rows, [], width)];
}

/** Objections point up or down the options, which is plain for amounts but not for an order of steps. */
function meaningOfMore(scenario: Scenario, width: number | undefined): string[] {
  const issue = scenario.issues.find(({ id }) => id === scenario.schedule?.sequencing.issue);
  if (!issue) return [];
  const ends = [0, issue.options.length - 1].map((level) => `"${optionWord(scenario, issue.id, level)}"`);
  return wrapped(
    `More ${issueWord(scenario, issue.id)} means away from ${ends.join(' and towards ')}.`,
    '  ',
    '  ',
    false,
    width,
  );
}
