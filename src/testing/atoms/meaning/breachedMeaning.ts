import type { Glossary } from '../names/Glossary.js';
import { partyWord } from '../words/partyWord.js';
import { stepWord } from '../words/stepWord.js';
import { subject } from '../words/subject.js';
import type { Happening } from './Meaning.js';

/** A claim was found out, or an agreement broke. */
export function breachedMeaning({ book }: Glossary, party: string | undefined): Happening {
  return {
    happens: (event) => {
      if (event.type === 'found' && (party ?? event.party) === event.party) {
        const step = stepWord(book, event.issueIndex, event.level + 1);
        return `${partyWord(event.party)} was found not to have done ${step} as claimed`;
      }
      if (event.type !== 'agreementEnded' || event.status !== 'broken') return undefined;
      if ((party ?? event.by) !== event.by) return undefined;
      return `an agreement broke by the conduct of ${partyWord(event.by ?? undefined)}`;
    },
    words: (holds) => subject(party, holds, 'was in breach', 'was not in breach'),
  };
}
