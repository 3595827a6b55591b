import type { OptionName } from '../Atom.js';
import { optionWord } from '../words/optionWord.js';
import type { Glossary } from './Glossary.js';
import { reportUnknown } from './reportUnknown.js';

/** The level that an option's index or words mean; 0, and a problem, if they mean none or several. */
export function optionNamed(
  glossary: Glossary,
  path: string,
  issueIndex: number,
  option: OptionName,
): number {
  const issue = glossary.book.scenario.issues[issueIndex];
  if (issue === undefined) return 0;
  const { options } = issue;
  if (typeof option === 'number' && options[option] !== undefined) return option;
  const found = typeof option === 'string' ? levelsCalled(option, options) : [];
  if (found.length === 1) return found[0]!;
  if (found.length === 0) {
    const listed = options.map((text, level) => `${level} (${text})`);
    const near = options.flatMap((text) => [optionWord(text), ...wordsOf(text)]);
    reportUnknown(glossary, path, `an option of ${issue.id}`, option, listed, near);
    return 0;
  }
  const listed = found.map((level) => `${level} (${options[level]!})`).join(', ');
  glossary.problems.push({
    path,
    code: 'unknown-name',
    expected: `words of one option of ${issue.id}`,
    received: `"${option}"`,
    message: `"${option}" is found in several options of ${issue.id}: ${listed}.`,
    hint: 'Write more of its text, or its index.',
  });
  return 0;
}

/** The option of exactly that name, else all in whose text the words stand. */
function levelsCalled(name: string, options: readonly string[]): number[] {
  const said = ` ${wordsOf(name).join(' ')} `;
  if (said.trim() === '') return [];
  const levels = options.map((_, level) => level);
  const called = levels.filter((level) =>
    [options[level]!, optionWord(options[level]!)].some((text) => ` ${wordsOf(text).join(' ')} ` === said),
  );
  if (called.length > 0) return called;
  return levels.filter((level) => {
    const text = ` ${wordsOf(options[level]!).join(' ')} `;
    return text.includes(said) || text.startsWith(said.trimEnd());
  });
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
