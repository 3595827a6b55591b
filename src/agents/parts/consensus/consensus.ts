import { openStream } from '../../../random/index.js';
import type { Deal } from '../../../scenario/index.js';
import { gainOf } from '../../../valuation/index.js';
import { bindingOf } from '../bindingOf.js';
import { NEAR } from '../NEAR.js';
import type { Parts } from '../Parts.js';
import { reservationOf } from '../reservationOf.js';
import type { Situation } from '../Situation.js';
import { timeOf } from '../timeOf.js';
import { utilityRange } from '../utilityRange.js';
import { approval } from './approval.js';
import { guessesOf } from './guessesOf.js';
import { nearestOwnDeal } from './nearestOwnDeal.js';
import { ownDeals } from './ownDeals.js';
import { passChance } from './passChance.js';
import { regretsOf } from './regretsOf.js';
import { voicesOf } from './voicesOf.js';

/** Options of {@link consensus}. */
export interface ConsensusOptions {
  /** Steps of the walk that finds out what another party can live with, ≥ 100. */
  readonly steps: number;
  /** Share in [0, 1] of what it could gain that it asks for at first; it falls to 0 at the end. */
  readonly premium: number;
}

/** Suppositions kept per party. */
const KEPT = 100;
/** Chances to pass that differ by less are alike: then its own gain counts. */
const ALIKE = 0.02;

/**
 * Bidding and acceptance that look for a deal that all can live with. It says yes to what is worth enough;
 * else it names what it would change, the dearest first, and shows the nearest deal that it would sign. From
 * what others say it infers what is enough for them ({@link guessesOf}), and puts the deal that is most
 * likely to pass among those that are worth enough to itself.
 */
export function consensus({ steps, premium }: ConsensusOptions): Pick<Parts, 'bidding' | 'acceptance'> {
  const least = (situation: Situation, binding?: number): number => {
    const { observation, valuation } = situation;
    const reservation = reservationOf(observation, valuation, binding);
    if (premium === 0) return reservation;
    const range = utilityRange(situation).best - observation.own.noDeal - reservation;
    return reservation + Math.max(0, range) * premium * leftOf(situation);
  };
  return {
    bidding: (situation) => draft(situation, least(situation), steps),
    acceptance: {
      accepts(situation, deal) {
        const { observation, valuation } = situation;
        const enough = least(situation, bindingOf(observation.rules, deal));
        return { yes: gainOf(valuation, deal) >= enough - NEAR, optOut: [] };
      },
      objections: ({ valuation, observation: { rules } }, deal) =>
        regretsOf(valuation, deal).map(({ issue, best }) => ({
          issue: rules.issues[issue]!.id,
          direction: best > deal[issue]! ? 'up' : 'down',
        })),
      counter: (situation, deal) => nearestOwnDeal(situation.valuation, least(situation), deal),
    },
  };
}

/** Share of the time of the plenary that is left: 0 in the last round or reading. */
function leftOf({ observation }: Situation): number {
  const { protocol } = observation.rules;
  const rounds = protocol.kind === 'saop' ? protocol.rounds : protocol.drafts;
  return Math.max(0, 1 - (timeOf(observation) * (rounds + 1) - 1) / Math.max(1, rounds - 1));
}

function draft(situation: Situation, least: number, steps: number): Deal | null {
  const { observation, valuation, random } = situation;
  const { party, rules, public: now } = observation;
  const { sizes } = valuation.space;
  const voices = voicesOf(observation);
  // One draw of the run's chance a decision: the walk takes thousands, of a stream of its own.
  const name = `consensus/${random('consensus').next()}`;
  const guesses = [...voices].map(([id, said]) =>
    guessesOf(sizes, said, openStream(`${name}/${id}`), { steps, keep: KEPT }),
  );
  const candidates = ownDeals(valuation, least, guesses).filter(
    (deal) => !isPut(now.table.offers, deal) && !isPut(now.agreements.filter(stands), deal),
  );
  const approvals = guesses.map((ofParty) => approval(sizes, candidates, ofParty));
  const ids = rules.parties.map(({ id }) => id);
  const absent = [...voices.keys()].map((id) => !now.present.includes(id));
  const passes = passChance(rules.rule, ids, party);
  const chances = candidates.map((_, n) =>
    passes(approvals.map((of, other) => (absent[other] ? 0 : of[n]!))),
  );
  const highest = chances.reduce((most, chance) => Math.max(most, chance), 0);
  let chosen: Deal | null = null;
  let gain = -Infinity;
  candidates.forEach((deal, n) => {
    if (chances[n]! < highest - ALIKE * highest) return;
    const own = gainOf(valuation, deal);
    if (own > gain + NEAR) [chosen, gain] = [deal, own];
  });
  return chosen;
}

function isPut(offers: readonly { readonly deal: readonly number[] }[], deal: Deal): boolean {
  return offers.some((offer) => offer.deal.every((option, k) => option === deal[k]));
}

function stands({ status }: { readonly status: string }): boolean {
  return status === 'standing';
}
