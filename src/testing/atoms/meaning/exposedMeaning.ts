import { issueWord } from '../words/issueWord.js';
import { partyWord } from '../words/partyWord.js';
import type { Happening } from './Meaning.js';

/** A hidden path was found. */
export function exposedMeaning(party: string | undefined): Happening {
  const owner = party === undefined ? '' : ` of ${partyWord(party)}`;
  return {
    happens: (event) =>
      event.type === 'exposed' && (party ?? event.party) === event.party
        ? `the hidden ${issueWord(event.path)} of ${partyWord(event.party)} was found`
        : undefined,
    words: (holds) => `${holds ? 'a' : 'no'} hidden nuclear path${owner} was found`,
  };
}
