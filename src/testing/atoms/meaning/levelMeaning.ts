import type { LevelAtom } from '../Atom.js';
import type { Glossary } from '../names/Glossary.js';
import { issueNamed } from '../names/issueNamed.js';
import { optionNamed } from '../names/optionNamed.js';
import { reportUnknown } from '../names/reportUnknown.js';
import { issueWord } from '../words/issueWord.js';
import { levelWord } from '../words/levelWord.js';
import type { Standing } from './Meaning.js';

const comparisons = {
  atLeast: { holds: (level: number, option: number) => level >= option, yes: 'at least at', no: 'below' },
  atMost: { holds: (level: number, option: number) => level <= option, yes: 'at most at', no: 'above' },
  equals: { holds: (level: number, option: number) => level === option, yes: 'at', no: 'not at' },
};

/** The public level of an issue. */
export function levelMeaning(glossary: Glossary, path: string, atom: LevelAtom): Standing {
  const { book } = glossary;
  const index = issueNamed(glossary, `${path}.issue`, atom.issue);
  const option = optionNamed(glossary, `${path}.option`, index, atom.option);
  const known = Object.hasOwn(comparisons, atom.compare);
  if (!known) {
    reportUnknown(glossary, `${path}.compare`, 'a comparison', atom.compare, Object.keys(comparisons));
  }
  const { holds: compares, yes, no } = comparisons[known ? atom.compare : 'equals'];
  return {
    stands: (state) => compares(state.public.levels[index]!, option),
    reading: (state) => state.public.levels[index]!,
    words: (holds, reading) => {
      const stood = `${issueWord(atom.issue)} stood`;
      if (reading === undefined) return `${stood} ${holds ? yes : no} ${levelWord(book, index, option)}`;
      const named = reading === option ? '' : `, ${holds ? yes : no} ${levelWord(book, index, option)}`;
      return `${stood} at ${levelWord(book, index, reading)}${named}`;
    },
  };
}
