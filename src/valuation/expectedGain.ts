import type { Deal, Rules } from '../scenario/index.js';
import type { Beliefs } from './Beliefs.js';
import { explainGain } from './explainGain.js';
import type { ValuationOptions } from './ValuationOptions.js';

/** The gain of {@link explainGain} alone: what a deal is worth to a party above its no-deal value. */
export function expectedGain(
  rules: Rules,
  party: string,
  beliefs: Beliefs,
  levels: readonly number[],
  deal: Deal,
  options: ValuationOptions = {},
): number {
  return explainGain(rules, party, beliefs, levels, deal, options).gain;
}
