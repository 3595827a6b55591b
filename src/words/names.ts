import { dateAfter } from '../scenario/index.js';
import type { Scenario } from '../scenario/index.js';

/** Calls a party: by its capital, as newspapers call a government, else by its short name or label. */
export function partyWord({ parties }: Pick<Scenario, 'parties'>, party: string): string {
  const called = parties.find(({ id }) => id === party);
  return called?.capital ?? called?.short ?? called?.label ?? party;
}

/**
 * Calls an issue in running text: by its label in a plain scored game; else, where labels are headings, by
 * its id: `civilNuclear` → "civil nuclear".
 */
export function issueWord(
  { dynamics, issues }: Pick<Scenario, 'dynamics' | 'issues'>,
  issue: string,
): string {
  const label = dynamics ? undefined : issues.find(({ id }) => id === issue)?.label;
  if (label !== undefined) return label;
  return issue
    .replace(/[_-]+/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
}

/** Says an option in full. */
export function optionText({ issues }: Pick<Scenario, 'issues'>, issue: string, level: number): string {
  return issues.find(({ id }) => id === issue)?.options[level] ?? `option ${level}`;
}

/**
 * Says an option in a few words: its text up to the first comma, colon, semicolon, bracket or "incl."; whole
 * if that would be nothing, or the same as another option's.
 */
export function optionWord(scenario: Pick<Scenario, 'issues'>, issue: string, level: number): string {
  const text = optionText(scenario, issue, level);
  const word = firstWords(text);
  const options = scenario.issues.find(({ id }) => id === issue)?.options ?? [];
  const alone = options.every((other, k) => k === level || firstWords(other) !== word);
  return word !== '' && alone ? word : text;
}

/**
 * Whether what is wanted of an issue is said by its options: where they are steps of a schedule one asks for more or less,
 * unless they have no order.
 */
export function isNamed({ schedule, issues }: Pick<Scenario, 'schedule' | 'issues'>, issue: string): boolean {
  return !schedule || issues.some(({ id, ordered }) => id === issue && ordered === false);
}

/** Says a level with its option: "1 (freeze)". */
export function levelWord(scenario: Pick<Scenario, 'issues'>, issue: string, level: number): string {
  return `${level} (${optionWord(scenario, issue, level)})`;
}

/** Says a step: "rollback 1 (freeze)". */
export function stepWord(
  scenario: Pick<Scenario, 'dynamics' | 'issues'>,
  issue: string,
  level: number,
): string {
  return `${issueWord(scenario, issue)} ${levelWord(scenario, issue, level)}`;
}

/** Calls a hazard or a fixed event of the world. */
export function happeningWord({ dynamics }: Pick<Scenario, 'dynamics'>, id: string): string {
  const { hazards = [], events = [] } = dynamics ?? {};
  return [...hazards, ...events].find((happening) => happening.id === id)?.label ?? id;
}

/** Names who speaks for a party on a day; undefined if the scenario does not say. */
export function headWord(
  { start, parties, dynamics }: Pick<Scenario, 'start' | 'parties' | 'dynamics'>,
  party: string,
  day: number,
): string | undefined {
  const today = dateAfter(start, Math.max(0, day));
  const governments = (dynamics?.governments ?? []).filter((one) => one.party === party && day >= 0);
  const inOffice = governments.findLast(({ date }) => date <= today);
  return inOffice?.head ?? parties.find(({ id }) => id === party)?.head;
}

/** Calls what a party can do between sessions. */
export function actionWord({ dynamics }: Pick<Scenario, 'dynamics'>, id: string): string {
  return dynamics?.conduct?.actions.find((action) => action.id === id)?.label ?? id;
}

/** Calls what acts have brought about: "Pyongyang stays away". */
export function conditionWord({ dynamics }: Pick<Scenario, 'dynamics'>, id: string): string {
  return dynamics?.conduct?.conditions.find((condition) => condition.id === id)?.label ?? id;
}

/** Calls a nuclear path. */
export function pathWord({ dynamics }: Pick<Scenario, 'dynamics'>, id: string): string {
  return dynamics?.paths.find((path) => path.id === id)?.label ?? id;
}

/** A comma or colon between digits separates nothing. */
function firstWords(text: string): string {
  return text.split(/\s*[,:;](?!\S)|\s+\(|\s+incl\./)[0]!;
}
