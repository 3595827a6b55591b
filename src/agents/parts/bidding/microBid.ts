import { GAIN_TOLERANCE } from '../../../input/index.js';
import { pick } from '../../../random/index.js';
import type { Deal } from '../../../scenario/index.js';
import type { Observation } from '../../../talks/index.js';
import type { Situation } from '../parts.js';
import { nthBestDeal } from '../rankedDeals.js';
import { statementsOf } from '../statements.js';
import { utilityOf, utilityRange } from '../utility.js';
import type { Tactic } from './bidAt.js';

/**
 * Puts its deals one by one by falling utility (MiCRO, the minimal concession strategy: de Jonge, IJCAI
 * 2022): a new one as long as it has made no more distinct offers than it has received, else a random one of
 * its earlier offers. Of n opponents the one with the fewest distinct offers counts: pooled, they would make it
 * concede every turn.
 *
 * In a single text, where only the chair puts deals, a reader's no is an offer made, and a chair goes one
 * deal further with every draft.
 */
export function microBid(): Tactic {
  return {
    target(situation) {
      const { made, concedes } = standOf(situation.observation);
      const { valuation } = situation;
      const box = situation.open;
      const next = concedes ? nthBestDeal(valuation, made, box) : null;
      const deal = next ?? nthBestDeal(valuation, made - 1, box);
      return deal ? utilityOf(situation, deal) : utilityRange(situation).best;
    },
    bid(situation) {
      const { made, own, concedes } = standOf(situation.observation);
      const next = concedes ? nthBestDeal(situation.valuation, made, situation.open) : null;
      if (next && isRational(situation, next)) return next;
      const earlier = own.filter((deal) => isRational(situation, deal) && situation.meets(deal));
      return earlier.length > 0 ? pick(situation.random('bid'), earlier) : null;
    },
  };
}

function isRational(situation: Situation, deal: Deal): boolean {
  return utilityOf(situation, deal) >= utilityRange(situation).reservation - GAIN_TOLERANCE;
}

/** Where the exchange of offers stands. */
interface Stand {
  /** Distinct offers made. */
  readonly made: number;
  /** Those that were deals, by first occurrence. */
  readonly own: readonly Deal[];
  /** Whether it is its turn to make a new one. */
  readonly concedes: boolean;
}

function standOf(observation: Observation): Stand {
  const { party, rules, public: now } = observation;
  const { protocol } = rules;
  const distinct = new Map<string, Map<string, Deal>>();
  const refusals = new Map<string, number>();
  for (const { by, deal } of statementsOf(observation)) {
    if (deal === null) refusals.set(by, (refusals.get(by) ?? 0) + 1);
    else if (distinct.has(by)) distinct.get(by)!.set(deal.join(), deal);
    else distinct.set(by, new Map([[deal.join(), deal]]));
  }
  const count = (id: string): number => distinct.get(id)?.size ?? 0;
  const own = [...(distinct.get(party)?.values() ?? [])];
  const made = own.length + (refusals.get(party) ?? 0);
  if (protocol.kind === 'singleText') {
    return { made, own, concedes: protocol.chair === party || made <= count(protocol.chair) };
  }
  const opponents = now.present.filter((id) => id !== party);
  return { made, own, concedes: made <= Math.min(...opponents.map(count)) };
}
