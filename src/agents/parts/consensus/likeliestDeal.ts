import { openStream } from '../../../random/index.js';
import type { Deal } from '../../../scenario/index.js';
import { gainOf } from '../../../valuation/index.js';
import { NEAR } from '../NEAR.js';
import type { Situation } from '../Situation.js';
import { approval } from './approval.js';
import { guessesOf } from './guessesOf.js';
import { ownDeals } from './ownDeals.js';
import { passChance } from './passChance.js';
import { voicesOf } from './voicesOf.js';

/** Suppositions kept per party. */
const KEPT = 100;
/** Deals whose chance to pass is lower than the highest by no more than this share of it are as likely. */
const ALIKE = 0.02;

/**
 * The deal that is most likely to pass among those that gain at least so much for oneself and were not put
 * before; of deals that are about as likely, the one that gains most for oneself. Null if there is none.
 *
 * @param steps - of the walk that finds out what another party can live with
 */
export function likeliestDeal(situation: Situation, least: number, steps: number): Deal | null {
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
