import { ruleAccepts, SixPartyError } from '../../scenario/index.js';
import type { AgreementRule } from '../../scenario/index.js';

/** With more parties the table of coalitions would outgrow memory and patience. */
const MOST_PARTIES = 20;

/**
 * Which coalitions win under an agreement rule: 1 or 0 per set of parties, where bit i of the index stands
 * for the i-th party. The rule is asked, so that vetoes, quotas and their tolerance are those of the talks.
 *
 * @throws SixPartyError `invalid-option` with more than 20 parties
 */
export function winningTable(rule: AgreementRule, parties: readonly { readonly id: string }[]): Uint8Array {
  const count = parties.length;
  if (count > MOST_PARTIES) {
    const message = `Coalitions are counted for up to ${MOST_PARTIES} parties, and there are ${count}.`;
    const [expected, received] = [`at most ${MOST_PARTIES}`, String(count)];
    throw new SixPartyError('invalid-option', 'The coalitions cannot be counted.', [
      { path: 'parties', code: 'out-of-range', expected, received, message, hint: '' },
    ]);
  }
  const table = new Uint8Array((2 ** 20) >> (MOST_PARTIES - count));
  for (let set = 0; set < table.length; set++) {
    const yes = parties.filter((_, i) => ((set >> i) & 1) === 1).map(({ id }) => id);
    table[set] = ruleAccepts(rule, parties, yes) ? 1 : 0;
  }
  return table;
}
