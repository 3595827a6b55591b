import { partyWord } from '../words/partyWord.js';
import { subject } from '../words/subject.js';
import type { Happening } from './Meaning.js';

/** A party is gone for good. */
export function leftTalksMeaning(party: string | undefined): Happening {
  return {
    happens: (event) =>
      event.type === 'left' && (party ?? event.party) === event.party
        ? `${partyWord(event.party)} left the talks for good`
        : undefined,
    words: (holds) => subject(party, holds, 'left the talks for good', 'did not leave the talks for good'),
  };
}
