import { isSubstance } from '../../../talks/index.js';
import type { Glossary } from '../names/Glossary.js';
import type { Standing } from './Meaning.js';

/** An agreement is neither broken nor superseded. */
export function inForceMeaning({ book }: Glossary, substance = false): Standing {
  return {
    stands: ({ public: { agreements } }) =>
      agreements.some(
        ({ status, deal }) =>
          (status === 'standing' || status === 'completed') && (!substance || isSubstance(book, deal)),
      ),
    words: (holds) => `${holds ? 'an' : 'no'} agreement ${substance ? 'of substance ' : ''}was in force`,
  };
}
