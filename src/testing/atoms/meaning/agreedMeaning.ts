import { isSubstance } from '../../../talks/index.js';
import type { Glossary } from '../names/Glossary.js';
import type { Happening } from './Meaning.js';

/** A deal passed. */
export function agreedMeaning({ book }: Glossary, substance = false): Happening {
  const signed = `agreement ${substance ? 'of substance ' : ''}was signed`;
  return {
    happens: (event) =>
      event.type === 'agreed' && (!substance || isSubstance(book, event.deal)) ? `an ${signed}` : undefined,
    words: (holds) => `${holds ? 'an' : 'no'} ${signed}`,
  };
}
