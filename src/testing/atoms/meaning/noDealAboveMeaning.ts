import type { Glossary } from '../names/Glossary.js';
import { checkParty } from '../names/checkParty.js';
import { partyWord } from '../words/partyWord.js';
import type { Standing } from './Meaning.js';

/** What a party has without a deal. */
export function noDealAboveMeaning(glossary: Glossary, path: string, party: string, value: number): Standing {
  checkParty(glossary, `${path}.party`, party);
  if (!Number.isFinite(value)) {
    glossary.problems.push({
      path: `${path}.value`,
      code: 'out-of-range',
      expected: 'a number',
      received: String(value),
      message: `What no deal is worth is compared with a number, not with ${String(value)}.`,
      hint: '',
    });
  }
  return {
    stands: (state) => state.private[party]!.noDeal > value,
    reading: (state) => state.private[party]!.noDeal,
    words: (holds, reading) => {
      const was = reading === undefined ? '' : `${reading.toFixed(3)}, `;
      return `the no-deal value of ${partyWord(party)} was ${was}${holds ? '' : 'not '}above ${value}`;
    },
  };
}
