import type { Glossary } from '../names/Glossary.js';
import { partyWord } from '../words/partyWord.js';
import { stepWord } from '../words/stepWord.js';
import { subject } from '../words/subject.js';
import type { Happening } from './Meaning.js';

/** A duty with a cost was performed, as the outcome counts aid. */
export function aidDeliveredMeaning({ book }: Glossary, party: string | undefined): Happening {
  const costs = book.scenario.costs?.costs ?? {};
  return {
    happens: (event, signed) => {
      if (event.type !== 'performed') return undefined;
      const duty = signed[event.agreement]!.duties[event.duty]!;
      if ((party ?? duty.party) !== duty.party || costs[duty.issue]?.[duty.level - 1] === undefined)
        return undefined;
      return `${partyWord(duty.party)} delivered its part of ${stepWord(book, event.issueIndex, duty.level)}`;
    },
    words: (holds) => subject(party, holds, 'delivered aid', 'did not deliver aid'),
  };
}
