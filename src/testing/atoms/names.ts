import { didYouMean, nearestName, problem, shown } from '../../input/index.js';
import type { Problem } from '../../input/index.js';
import type { Rulebook } from '../../talks/index.js';
import { optionWord } from '../../words/index.js';
import type { OptionName } from './Atom.js';

/** The scenario in which the names of a formula are looked up, and the problems noted on the way. */
export interface Glossary {
  readonly book: Rulebook;
  readonly problems: Problem[];
}

/**
 * Notes that a name is not known.
 *
 * @param what - what it should name: `party`
 * @param near - what is compared with it, if that is not what is listed
 */
export function reportUnknown(
  { problems }: Glossary,
  path: string,
  what: string,
  name: unknown,
  names: readonly string[],
  near: readonly string[] = names,
): void {
  const isNear = typeof name === 'string' && nearestName(name, near) !== undefined;
  problems.push(
    problem(path, 'unknown-name', names.join(', '), name, {
      message: `There is no ${what} ${shown(name)} here.`,
      hint: didYouMean(name, isNear ? near : names),
    }),
  );
}

/** Notes what a formula says that its kind does not know: a bound with a typing error would be no bound. */
export function checkKeys(glossary: Glossary, path: string, formula: object, keys: readonly string[]): void {
  for (const key of Object.keys(formula)) {
    if (key === 'kind' || keys.includes(key)) continue;
    reportUnknown(glossary, `${path}.${key}`, 'key', key, keys);
  }
}

/** Notes a problem unless it is the id of a party. */
export function checkParty(glossary: Glossary, path: string, party: string): void {
  if (glossary.book.ids.includes(party)) return;
  reportUnknown(glossary, path, 'party', party, glossary.book.ids);
}

/** Notes a problem unless it is the id of a party or left out, which stands for any. */
export function checkAnyParty(glossary: Glossary, path: string, party: string | undefined): void {
  if (party !== undefined) checkParty(glossary, path, party);
}

/** Returns the index of an issue in a deal; −1, and notes a problem, if there is none of that name. */
export function issueNamed(glossary: Glossary, path: string, issue: string): number {
  const ids = glossary.book.scenario.issues.map(({ id }) => id);
  const index = ids.indexOf(issue);
  if (index < 0) reportUnknown(glossary, path, 'issue', issue, ids);
  return index;
}

/** Returns the level that an option's index or words mean; 0, and notes a problem, if they mean none or several. */
export function optionNamed(
  glossary: Glossary,
  path: string,
  issueIndex: number,
  option: OptionName,
): number {
  const { scenario } = glossary.book;
  const issue = scenario.issues[issueIndex];
  if (issue === undefined) return 0;
  const { options } = issue;
  const short = options.map((_, level) => optionWord(scenario, issue.id, level));
  if (typeof option === 'number' && options[option] !== undefined) return option;
  const levels = typeof option === 'string' ? levelsCalled(option, options, short) : [];
  if (levels.length === 1) return levels[0]!;
  if (levels.length === 0) {
    const listed = options.map((text, level) => `${level} (${text})`);
    const near = options.flatMap((text, level) => [short[level]!, ...wordsIn(text)]);
    reportUnknown(glossary, path, `option of ${issue.id}`, option, listed, near);
    return 0;
  }
  const listed = levels.map((level) => `${level} (${options[level]!})`).join(', ');
  glossary.problems.push(
    problem(path, 'unknown-name', `words of one option of ${issue.id}`, option, {
      message: `${shown(option)} is found in several options of ${issue.id}: ${listed}.`,
      hint: 'Write more of its text, or its index.',
    }),
  );
  return 0;
}

/** Finds the option of exactly that name, else all in whose text the words stand. */
function levelsCalled(name: string, options: readonly string[], short: readonly string[]): number[] {
  const said = ` ${wordsIn(name).join(' ')} `;
  if (said.trim() === '') return [];
  const levels = options.map((_, level) => level);
  const called = levels.filter((level) =>
    [options[level]!, short[level]!].some((text) => ` ${wordsIn(text).join(' ')} ` === said),
  );
  if (called.length > 0) return called;
  // Whole words: part of one would hide a misspelling.
  return levels.filter((level) => ` ${wordsIn(options[level]!).join(' ')} `.includes(said));
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
