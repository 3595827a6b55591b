import type { Deal, Scenario } from '../../scenario/index.js';
import { inTellingOrder } from './inTellingOrder.js';
import { issueWord } from './issueWord.js';
import { optionWord } from './optionWord.js';

/** What a deal has other than one before it; empty if nothing. */
export function changesInWords(scenario: Scenario, before: Deal, deal: Deal): string {
  return inTellingOrder(scenario)
    .filter(({ index }) => before[index] !== deal[index])
    .map(({ id, index }) => `${issueWord(scenario, id)} now ${optionWord(scenario, id, deal[index]!)}`)
    .join('; ');
}
