import { checkOptions, TIE_TOLERANCE, whole, type OptionRules } from '../../../input/index.js';
import type { Deal } from '../../../scenario/index.js';
import { atTable, type PublicState } from '../../../talks/index.js';
import { gainOf, isWithin, searchDeals, type Score } from '../../../valuation/index.js';
import { issueIndex } from '../issueIndex.js';
import type { Bidding, Situation } from '../parts.js';
import { isAgreed, isSameDeal } from '../reservation.js';
import { isChair, lastOffer } from '../walkingOut.js';

/** Options of {@link accommodatingBid}. */
export interface AccommodatingBidOptions {
  /** Drafts in a row that may win nobody over before a chair gives up, ≥ 1. Default 2. */
  readonly stall?: number;
}

/**
 * Puts the deal that seems most acceptable to the others among those that meet one's own demands and
 * threshold. A chair first puts the text that two parties have found between them, if it could sign that. Where its
 * text has failed already it tries the best that takes the steps in another order; it gives up once its drafts no longer
 * win anybody over, or when its text would be one that stands. Another party with nothing that it could sign shows what
 * would be best for it, or nothing if even that is not worth signing: who puts an offer is bound by it.
 *
 * @throws SixPartyError `invalid-option`
 */
export function accommodatingBid(options: AccommodatingBidOptions = {}): Bidding {
  checkOptions(options, { stall: whole(1) } satisfies OptionRules<keyof AccommodatingBidOptions>);
  const { stall = 2 } = options;
  return (situation, opponents) => {
    const { observation, valuation, held, threshold } = situation;
    const { table } = observation.public;
    const chairs = isChair(observation);
    if (chairs && stalled(observation.public, stall)) return null;
    const shown = chairs ? shownByTwo(situation) : null;
    if (shown) return shown;
    const score = opponents(situation);
    const found = searchDeals(valuation, score, { atLeast: threshold, box: held });
    if (!chairs) return found ? found.deal : lastOffer(situation);
    if (!found || found.gain < 0 || isAgreed(observation, found.deal)) return null;
    if (!table.offers.some(({ deal }) => isSameDeal(deal, found.deal))) return found.deal;
    return inAnotherOrder(situation, score);
  };
}

/** Returns the best-rated deal among those that take the steps in an order of which no draft of the session was. */
function inAnotherOrder({ observation, valuation, held, threshold }: Situation, score: Score): Deal | null {
  const { rules, public: now } = observation;
  const order = rules.schedule?.sequencing.issue;
  if (order === undefined) return null;
  const k = issueIndex(rules, order);
  const tried = new Set(now.table.offers.map(({ deal }) => deal[k]));
  let best: ReturnType<typeof searchDeals> = null;
  for (let option = held.min[k]!; option <= held.max[k]!; option++) {
    if (tried.has(option)) continue;
    const box = { ...held, min: held.min.with(k, option), max: held.max.with(k, option) };
    const found = searchDeals(valuation, score, { atLeast: threshold, box });
    if (found && found.gain >= 0 && (!best || found.score > best.score + TIE_TOLERANCE)) best = found;
  }
  return best && !isAgreed(observation, best.deal) ? best.deal : null;
}

/** The text that two parties have found between them, at the first reading, if the chair could sign it. */
function shownByTwo(situation: Situation): Deal | null {
  const { observation, valuation } = situation;
  const { channel, table } = observation.public;
  if (!channel || table.reading > 0) return null;
  const { line } = channel;
  if (isAgreed(observation, line) || !isWithin(valuation.space, situation.heldFor(line), line)) return null;
  return gainOf(valuation, line) >= situation.thresholdFor(line) ? line : null;
}

/** Tells whether each of the last `stall` drafts was refused by as many of those still there as the best before, or more. */
function stalled(now: PublicState, stall: number): boolean {
  const { reading, objections } = now.table;
  if (reading <= stall) return false;
  const there = atTable(now);
  let before = Infinity;
  for (let draft = 1; draft <= reading; draft++) {
    let refusals = 0;
    for (const remark of objections) if (remark.reading === draft && there.includes(remark.by)) refusals += 1;
    if (draft <= reading - stall) before = Math.min(before, refusals);
    else if (refusals < before) return false;
  }
  return true;
}
