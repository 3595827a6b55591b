import {
  callback,
  checkOptions,
  GAIN_TOLERANCE,
  holding,
  isFunction,
  type OptionRules,
} from '../input/index.js';
import type { Deal } from '../scenario/index.js';
import type { AcceptanceCondition } from './parts/acceptance/conditions.js';
import { thresholdAcceptance } from './parts/acceptance/thresholdAcceptance.js';
import type { Tactic } from './parts/bidding/bidAt.js';
import type { Bidding, OpponentModel, Parts, Situation } from './parts/parts.js';
import { bindingOf, isAgreed, reservationOf } from './parts/reservation.js';
import { utilityOf } from './parts/utility.js';
import { isChair } from './parts/walkingOut.js';

/** What makes the bargaining parts of an agent. */
export interface BargainingOptions {
  /** What it bids, and what it aims at. */
  readonly tactic: Tactic;
  /** How acceptable deals seem to the others. */
  readonly opponent: OpponentModel;
  /** When it says yes, beside its reservation value. */
  readonly condition: AcceptanceCondition;
}

/** A tactic may be an instance of a class, whose members are not its own. */
const rules: OptionRules<keyof BargainingOptions> = {
  tactic: holding('a tactic {target, bid}', { target: isFunction, bid: isFunction }),
  opponent: callback,
  condition: callback,
};

/**
 * Makes bidding, opponent model and acceptance that belong together (BOA: Baarslag, Hindriks, Hendrikx,
 * Dirkzwager & Jonker 2014). In one turn the bid is made up once, whether acceptance or bidding asks first:
 * a bid drawn by chance is the same when an offer is compared with it and when it is put. Nothing below the
 * reservation value is accepted, and nothing that gives up what the party's position insists on. Objections are those of {@link thresholdAcceptance}.
 *
 * @throws SixPartyError `invalid-option`
 */
export function bargaining(options: BargainingOptions): Pick<Parts, 'bidding' | 'opponent' | 'acceptance'> {
  checkOptions(options, rules, ['tactic', 'opponent', 'condition']);
  const { tactic, opponent, condition } = options;
  const bid = oncePerSituation(tactic.bid);
  const once: Tactic = { target: (situation) => tactic.target(situation), bid };
  return {
    bidding: (situation, opponents) => {
      const deal = bid(situation, opponents);
      // A chair does not draft what has been agreed already.
      const { observation } = situation;
      return deal && isChair(observation) && isAgreed(observation, deal) ? null : deal;
    },
    opponent,
    acceptance: {
      accepts(situation, deal) {
        const utility = utilityOf(situation, deal);
        const yes =
          situation.meets(deal) &&
          utility >= leastFor(situation, deal) - GAIN_TOLERANCE &&
          condition({ situation, deal, utility, tactic: once, opponents: opponent });
        return { yes, optOut: [] };
      },
      objections: thresholdAcceptance().objections,
    },
  };
}

/** Within one decision the situation is the same object, and nobody asks about an earlier one. */
function oncePerSituation(bidding: Bidding): Bidding {
  let last: Situation | null = null;
  let deal: Deal | null = null;
  return (situation, opponents) => {
    if (situation === last) return deal;
    deal = bidding(situation, opponents);
    last = situation;
    return deal;
  };
}

function leastFor({ observation, valuation }: Situation, deal: Deal): number {
  return reservationOf(observation, valuation, bindingOf(observation.rules, deal)) + observation.own.noDeal;
}
