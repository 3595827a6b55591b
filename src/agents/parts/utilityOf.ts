import type { Deal } from '../../scenario/index.js';
import { gainOf } from '../../valuation/index.js';
import type { Situation } from './Situation.js';

/**
 * Own utility of a deal as the literature on tactics means it: expected gain + value of having no deal, in
 * the party's value units (0 to 1 in a scored game). The reservation value is then the no-deal value, which
 * is a gain of 0.
 */
export function utilityOf({ valuation, observation: { own } }: Situation, deal: Deal): number {
  return gainOf(valuation, deal) + own.noDeal;
}
