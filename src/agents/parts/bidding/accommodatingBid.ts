import { bestDeal, searchDeals } from '../../../valuation/index.js';
import type { Deal } from '../../../scenario/index.js';
import type { Bidding } from '../Parts.js';

/**
 * The deal that seems most acceptable to the others among those that meet one's own demands and
 * threshold. A chair whose text would be one that stands or has failed already puts nothing; another party with
 * nothing that it could sign shows what would be best for it.
 */
export const accommodatingBid: Bidding = (situation, opponents) => {
  const { valuation, held, threshold, observation } = situation;
  const { rules, party, public: now } = observation;
  const found = searchDeals(valuation, opponents(situation), { atLeast: threshold, box: held });
  const chairs = rules.protocol.kind === 'singleText' && rules.protocol.chair === party;
  if (!chairs) return found?.deal ?? bestDeal(valuation, held).deal;
  if (!found || found.gain < 0) return null;
  const same = ({ deal }: { readonly deal: Deal }): boolean =>
    deal.every((level, k) => level === found.deal[k]);
  const stands = now.agreements.some((agreement) => agreement.status === 'standing' && same(agreement));
  return stands || now.table.offers.some(same) ? null : found.deal;
};
