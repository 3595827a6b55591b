import type { OptionName } from '../Atom.js';
import type { Glossary } from '../names/Glossary.js';
import { issueNamed } from '../names/issueNamed.js';
import { optionNamed } from '../names/optionNamed.js';
import { issueWord } from '../words/issueWord.js';
import { partyWord } from '../words/partyWord.js';
import { stepWord } from '../words/stepWord.js';
import type { Happening } from './Meaning.js';

/** The last duty of a step was performed; what others did before may complete further steps at once. */
export function performedMeaning(
  glossary: Glossary,
  path: string,
  issue: string,
  option: OptionName | undefined,
): Happening {
  const { book } = glossary;
  const index = issueNamed(glossary, `${path}.issue`, issue);
  const level = option === undefined ? undefined : optionNamed(glossary, `${path}.level`, index, option);
  return {
    happens: (event, signed) => {
      if (event.type !== 'performed' || event.level === null || event.issueIndex !== index) return undefined;
      const duty = signed[event.agreement]!.duties[event.duty]!;
      if (level !== undefined && (level < duty.level || level > event.level)) return undefined;
      return `${partyWord(duty.party)} completed ${stepWord(book, index, level ?? event.level)}`;
    },
    words: (holds) => {
      if (level !== undefined) return `${stepWord(book, index, level)} was ${holds ? '' : 'not '}completed`;
      return `${holds ? 'a' : 'no'} step of ${issueWord(issue)} was completed`;
    },
  };
}
