import type { Deal, Scenario } from '../../scenario/index.js';
import { inTellingOrder } from './inTellingOrder.js';
import { issueWord } from './issueWord.js';
import { optionText } from './optionText.js';
import { optionWord } from './optionWord.js';

/**
 * A deal in words. Options that mean "nothing" are left out, which those of sequencing and of plain scored
 * games never do.
 */
export function dealInWords(scenario: Scenario, deal: Deal, full = false): string {
  const option = full ? optionText : optionWord;
  const said = inTellingOrder(scenario).filter(
    ({ id, index }) => !scenario.schedule || deal[index]! > 0 || id === scenario.schedule.sequencing.issue,
  );
  if (said.length === 0) return 'nothing on any issue';
  return said
    .map(({ id, index }) => `${issueWord(scenario, id)}: ${option(scenario, id, deal[index]!)}`)
    .join('; ');
}
