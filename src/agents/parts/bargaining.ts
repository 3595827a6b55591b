import type { Deal } from '../../scenario/index.js';
import type { AcceptanceCondition } from './acceptance/AcceptanceCondition.js';
import { thresholdAcceptance } from './acceptance/thresholdAcceptance.js';
import type { Tactic } from './bidding/Tactic.js';
import { bindingOf } from './bindingOf.js';
import { NEAR } from './NEAR.js';
import type { Bidding, OpponentModel, Parts } from './Parts.js';
import { reservationOf } from './reservationOf.js';
import type { Situation } from './Situation.js';
import { utilityOf } from './utilityOf.js';

/** What makes the bargaining parts of an agent. */
export interface BargainingOptions {
  readonly tactic: Tactic;
  readonly opponent: OpponentModel;
  readonly condition: AcceptanceCondition;
}

/**
 * Bidding, opponent model and acceptance that belong together (BOA: Baarslag, Hindriks, Hendrikx,
 * Dirkzwager & Jonker 2014). In one turn the bid is made up once, whether acceptance or bidding asks first:
 * a bid drawn by chance is the same when an offer is compared with it and when it is put. Nothing below the
 * reservation value is accepted. Objections are those of {@link thresholdAcceptance}.
 */
export function bargaining({
  tactic,
  opponent,
  condition,
}: BargainingOptions): Pick<Parts, 'bidding' | 'opponent' | 'acceptance'> {
  const bid = oncePerSituation(tactic.bid);
  const known: Tactic = { target: (situation) => tactic.target(situation), bid };
  return {
    bidding: (situation, opponents) => {
      const deal = bid(situation, opponents);
      return deal && stands(situation, deal) ? null : deal;
    },
    opponent,
    acceptance: {
      accepts(situation, deal) {
        const utility = utilityOf(situation, deal);
        const yes =
          utility >= leastFor(situation, deal) - NEAR &&
          condition({ situation, deal, utility, tactic: known, opponents: opponent });
        return { yes, optOut: [] };
      },
      objections: thresholdAcceptance().objections,
    },
  };
}

/** Within one decision the situation is the same object, and nobody asks about an earlier one. */
function oncePerSituation(bidding: Bidding): Bidding {
  let last: Situation | null = null;
  let known: Deal | null = null;
  return (situation, opponents) => {
    if (situation === last) return known;
    known = bidding(situation, opponents);
    last = situation;
    return known;
  };
}

function leastFor({ observation, valuation }: Situation, deal: Deal): number {
  return reservationOf(observation, valuation, bindingOf(observation.rules, deal)) + observation.own.noDeal;
}

/** A chair does not draft what has been agreed already. */
function stands({ observation: { party, rules, public: now } }: Situation, deal: Deal): boolean {
  if (rules.protocol.kind !== 'singleText' || rules.protocol.chair !== party) return false;
  return now.agreements.some(
    (agreement) => agreement.status === 'standing' && agreement.deal.every((level, k) => level === deal[k]),
  );
}
