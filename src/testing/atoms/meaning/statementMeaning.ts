import type { Tone } from '../../../talks/index.js';
import type { Atom } from '../Atom.js';
import { checkParty } from '../names/checkParty.js';
import type { Glossary } from '../names/Glossary.js';
import { reportUnknown } from '../names/reportUnknown.js';
import { partyWord } from '../words/partyWord.js';
import { subject } from '../words/subject.js';
import type { Happening } from './Meaning.js';

const tones: readonly string[] = ['conciliatory', 'neutral', 'accusatory'] satisfies Tone[];

/** What a party says in public at the start of a round. */
export function statementMeaning(
  glossary: Glossary,
  path: string,
  { party, tone, toward }: Extract<Atom, { kind: 'statement' }>,
): Happening {
  checkParty(glossary, `${path}.party`, party);
  checkParty(glossary, `${path}.toward`, toward, false);
  if (tone !== undefined && !tones.includes(tone)) {
    reportUnknown(glossary, `${path}.tone`, 'a tone', tone, tones);
  }
  const what = tone === undefined ? 'a statement' : `${tone === 'accusatory' ? 'an' : 'a'} ${tone} statement`;
  const about = toward === undefined ? '' : ` about ${partyWord(toward)}`;
  return {
    happens: (event) => {
      if (event.type !== 'moved' || event.party !== party || event.move.kind !== 'signal') return undefined;
      const said = event.move;
      if ((tone ?? said.tone) !== said.tone || (toward ?? said.toward) !== said.toward) return undefined;
      return `${partyWord(party)} made ${what} about ${partyWord(said.toward)}`;
    },
    words: (holds) => subject(party, holds, `made ${what}${about}`, `did not make ${what}${about}`),
  };
}
