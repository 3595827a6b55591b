import { isSubstance, rulebookOf } from '../../talks/index.js';
import { eventsOf } from '../chronicle/eventsOf.js';
import { agreementName } from '../words/agreementName.js';
import { dealInWords, issueWord, joined, partyWord, signed } from '../../words/index.js';
import type { Entry } from '../words/Entry.js';
import type { Narrator } from './Narrator.js';

/** What was agreed, who does not pay, and what each expects of it. */
export const agreementNarrator: Narrator = (chronicle, chapter) => {
  const { scenario } = chronicle;
  const name = (id: string): string => partyWord(scenario, id);
  return eventsOf(chapter, 'agreed').flatMap(({ deal, optOuts, gains, supersedes }): Entry[] => {
    const kind = isSubstance(rulebookOf(scenario), deal) ? '' : 'No agreement of substance, but signed. ';
    const replaces = supersedes
      .map((id) => ` It takes the place of ${agreementName(chronicle, id)}.`)
      .join('');
    const unpaid = Object.entries(optOuts).map(
      ([id, issues]) =>
        ` ${name(id)} does not pay for ${joined(issues.map((issue) => issueWord(scenario, issue)))}.`,
    );
    const expected = Object.entries(gains).map(([id, gain]) => `${name(id)} ${signed(gain)}`);
    return [
      { label: 'AGREED', text: `${kind}${dealInWords(scenario, deal, true)}.${unpaid.join('')}${replaces}` },
      { label: 'Expected', text: `Gains over no deal: ${expected.join(', ')}.` },
    ];
  });
};
