import { partyWord } from '../words/partyWord.js';
import { subject } from '../words/subject.js';
import type { Happening } from './Meaning.js';

/** A move that ends the plenary. */
export function walkedOutMeaning(party: string | undefined): Happening {
  return {
    happens: (event) =>
      event.type === 'moved' && event.move.kind === 'walkOut' && (party ?? event.party) === event.party
        ? `${partyWord(event.party)} walked out`
        : undefined,
    words: (holds) => subject(party, holds, 'walked out', 'did not walk out'),
  };
}
