import type { Deal } from '../../../scenario/index.js';
import type { Table } from '../../../talks/index.js';
import { bestDeal, searchDeals } from '../../../valuation/index.js';
import type { Bidding } from '../Parts.js';
import { reservationOf } from '../reservationOf.js';

/** Options of {@link accommodatingBid}. */
export interface AccommodatingBidOptions {
  /** Drafts in a row that may win nobody over before a chair gives up, ≥ 1. Default 2. */
  readonly stall?: number;
}

/**
 * The deal that seems most acceptable to the others among those that meet one's own demands and
 * threshold. A chair gives up once its drafts no longer win anybody over, or when its text would be one
 * that stands or has failed already; another party with nothing that it could sign shows what would be
 * best for it, or nothing if even that is not worth signing: who puts an offer is bound by it.
 */
export function accommodatingBid({ stall = 2 }: AccommodatingBidOptions = {}): Bidding {
  return (situation, opponents) => {
    const { rules, party, public: now } = situation.observation;
    const chairs = rules.protocol.kind === 'singleText' && rules.protocol.chair === party;
    if (chairs && stalled(now.table, stall)) return null;
    const { valuation, held, threshold } = situation;
    const found = searchDeals(valuation, opponents(situation), { atLeast: threshold, box: held });
    if (!chairs) {
      if (found) return found.deal;
      const best = bestDeal(valuation, held);
      return best.gain >= reservationOf(situation.observation, valuation) ? best.deal : null;
    }
    if (!found || found.gain < 0) return null;
    const same = ({ deal }: { readonly deal: Deal }): boolean =>
      deal.every((level, k) => level === found.deal[k]);
    const stands = now.agreements.some((agreement) => agreement.status === 'standing' && same(agreement));
    return stands || now.table.offers.some(same) ? null : found.deal;
  };
}

/** True if each of the last `stall` drafts was refused by at least as many as the best one before them. */
function stalled({ reading, objections }: Table, stall: number): boolean {
  if (reading <= stall) return false;
  let before = Infinity;
  for (let draft = 1; draft <= reading; draft++) {
    let refusals = 0;
    for (const remark of objections) if (remark.reading === draft) refusals += 1;
    if (draft <= reading - stall) before = Math.min(before, refusals);
    else if (refusals < before) return false;
  }
  return true;
}
