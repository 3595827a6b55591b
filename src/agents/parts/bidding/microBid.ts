import { GAIN_TOLERANCE } from '../../../input/index.js';
import { pick } from '../../../random/index.js';
import type { Deal } from '../../../scenario/index.js';
import { atTable, type Observation } from '../../../talks/index.js';
import { dealSpaceOf, type Valuation } from '../../../valuation/index.js';
import type { Situation } from '../parts.js';
import { indexOfDeal, nthBestDeal } from '../rankedDeals.js';
import { recall, type Recollection } from '../recollection.js';
import { circleOf, lastTurnIn } from '../statements.js';
import { utilityOf, utilityRange } from '../utility.js';
import type { Tactic } from './bidAt.js';

/**
 * Puts its deals one by one by falling utility (MiCRO, the minimal concession strategy: de Jonge, IJCAI
 * 2022): a new one as long as it has made no more distinct offers than it has received, else a random one of
 * its earlier offers. Of n opponents the one with the fewest distinct offers counts: pooled, they would make it
 * concede every turn. A turn to offer that an opponent passed is an offer received, and who has left the plenary is
 * waited for no more.
 *
 * In a single text, where only the chair puts deals, a reader's no is an offer made, and a chair goes one
 * deal further with every draft.
 */
export function microBid(): Tactic {
  return {
    target(situation) {
      const { made, concedes } = standOf(situation);
      const { valuation } = situation;
      const box = situation.open;
      const next = concedes ? nthBestDeal(valuation, made, box) : null;
      const deal = next ?? nthBestDeal(valuation, made - 1, box);
      return deal ? utilityOf(situation, deal) : utilityRange(situation).best;
    },
    bid(situation) {
      const { made, own, concedes } = standOf(situation);
      const next = concedes ? nthBestDeal(situation.valuation, made, situation.open) : null;
      if (next && isRational(situation, next)) return next;
      const earlier = own ? worthRepeating(situation, own) : [];
      return earlier.length > 0 ? pick(situation.random('bid'), earlier) : null;
    },
  };
}

function isRational(situation: Situation, deal: Deal): boolean {
  return utilityOf(situation, deal) >= utilityRange(situation).reservation - GAIN_TOLERANCE;
}

/** What a party has put. */
interface Put {
  /** Distinct deals by first occurrence, and by their lexicographic index. */
  readonly deals: Deal[];
  readonly indices: Set<number>;
  /** Offers, repeated ones included. */
  offers: number;
  refusals: number;
  /** Those of the first so many deals that were not below a reservation value. */
  rational?: Rational;
}

interface Rational {
  readonly valuation: Valuation;
  readonly noDeal: number;
  readonly reservation: number;
  readonly deals: Deal[];
  looked: number;
}

const offersPut: Recollection<Map<string, Put>> = {
  begin: () => new Map(),
  add(perParty, { by, deal }, { observation: { rules } }) {
    let put = perParty.get(by);
    if (!put) perParty.set(by, (put = { deals: [], indices: new Set(), offers: 0, refusals: 0 }));
    if (deal === null) put.refusals += 1;
    else {
      const { sizes } = dealSpaceOf(rules);
      put.offers += 1;
      const distinct = put.indices.size;
      put.indices.add(indexOfDeal(sizes, deal));
      if (put.indices.size > distinct) put.deals.push(deal);
    }
  },
};

/** Its earlier offers that it would still put. */
function worthRepeating(situation: Situation, own: Put): readonly Deal[] {
  if (situation.open) {
    return own.deals.filter((deal) => isRational(situation, deal) && situation.meets(deal));
  }
  const { valuation } = situation;
  const { noDeal } = situation.observation.own;
  const { reservation } = utilityRange(situation);
  let kept = own.rational;
  if (kept?.valuation !== valuation || kept.noDeal !== noDeal || kept.reservation !== reservation) {
    own.rational = kept = { valuation, noDeal, reservation, deals: [], looked: 0 };
  }
  for (; kept.looked < own.deals.length; kept.looked++) {
    const deal = own.deals[kept.looked]!;
    if (isRational(situation, deal)) kept.deals.push(deal);
  }
  return kept.deals;
}

/** Where the exchange of offers stands. */
interface Stand {
  /** Distinct offers made. */
  readonly made: number;
  readonly own: Put | undefined;
  /** Whether it is its turn to make a new one. */
  readonly concedes: boolean;
}

function standOf(situation: Situation): Stand {
  const { party, rules, public: now } = situation.observation;
  const { protocol } = rules;
  const perParty = recall(offersPut, situation);
  const own = perParty.get(party);
  const made = own ? own.deals.length + own.refusals : 0;
  const count = (id: string): number => perParty.get(id)?.deals.length ?? 0;
  if (protocol.kind === 'singleText') {
    return { made, own, concedes: protocol.chair === party || made <= count(protocol.chair) };
  }
  const passed = passesOf(situation.observation, perParty);
  let fewest = Infinity;
  for (const id of atTable(now)) if (id !== party) fewest = Math.min(fewest, count(id) + passed(id));
  return { made, own, concedes: made <= fewest };
}

/**
 * Returns how many turns to offer a party that is still there has passed: the table counts them, and does not say whose
 * they were. Turns go round, so everybody has had as many as oneself, or one more or less; one's own are one's offers.
 */
function passesOf(observation: Observation, perParty: ReadonlyMap<string, Put>): (id: string) => number {
  const { party, public: now } = observation;
  if (!now.table.passes) return () => 0;
  const circle = circleOf(observation);
  const last = lastTurnIn(circle, observation);
  const put = (id: string): number => perParty.get(id)?.offers ?? 0;
  const inThisRound = (id: string): number => Number(circle.indexOf(id) <= last);
  const rounds = put(party) - inThisRound(party);
  return (id) => Math.max(0, rounds + inThisRound(id) - put(id));
}
