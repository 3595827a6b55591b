import type { OptionName } from '../Atom.js';
import type { Glossary } from '../names/Glossary.js';
import { issueNamed } from '../names/issueNamed.js';
import { optionNamed } from '../names/optionNamed.js';
import { issueWord } from '../words/issueWord.js';
import { partyWord } from '../words/partyWord.js';
import { stepWord } from '../words/stepWord.js';
import type { Happening } from './Meaning.js';

/** A signed plan has a duty on the issue. */
export function promisedMeaning(
  glossary: Glossary,
  path: string,
  issue: string,
  option: OptionName | undefined,
): Happening {
  const { book } = glossary;
  const index = issueNamed(glossary, `${path}.issue`, issue);
  const level = option === undefined ? undefined : optionNamed(glossary, `${path}.level`, index, option);
  return {
    happens: (event) => {
      if (event.type !== 'agreed') return undefined;
      const duty = event.duties.findLast(
        (owed) => owed.issue === issue && (level ?? owed.level) === owed.level,
      );
      return duty && `${partyWord(duty.party)} promised ${stepWord(book, index, duty.level)}`;
    },
    words: (holds) => {
      if (level !== undefined) return `${stepWord(book, index, level)} was ${holds ? '' : 'not '}promised`;
      return `${holds ? 'a' : 'no'} step of ${issueWord(issue)} was promised`;
    },
  };
}
