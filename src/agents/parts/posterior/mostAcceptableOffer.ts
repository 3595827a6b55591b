import { GAIN_TOLERANCE } from '../../../input/index.js';
import { openStream } from '../../../random/index.js';
import { ruleAccepts, ruleNeedsAll } from '../../../scenario/index.js';
import type { AgreementRule, Deal } from '../../../scenario/index.js';
import { gainOf, isWithin, scoreFrom, searchDeals } from '../../../valuation/index.js';
import type { Box, Valuation } from '../../../valuation/index.js';
import type { Situation } from '../parts.js';
import { dealOfIndex, ENUMERABLE } from '../rankedDeals.js';
import { isAgreed, isSameDeal } from '../reservation.js';
import { entriesOf, optionOffsets, worthOf } from './logLikelihood.js';
import { metropolisSamples } from './metropolisSamples.js';
import type { PosteriorSample } from './metropolisSamples.js';
import { responsesIn } from './responses.js';

/** Posterior samples kept per party. */
const SAMPLES = 100;
/** Deals whose chance to pass is lower than the highest by no more than this share of it are as likely. */
const ALIKE = 0.02;

/**
 * Returns the deal that is most likely to pass among those that gain at least so much for oneself and were
 * not put before; of deals that are about as likely, the one that gains most for oneself. Null if there is
 * none.
 *
 * @param least - expected gain
 * @param steps - of the walk that finds out what another party can live with
 */
export function mostAcceptableOffer(situation: Situation, least: number, steps: number): Deal | null {
  const { observation, valuation, random } = situation;
  const { party, rules, public: now } = observation;
  const { sizes } = valuation.space;
  const responses = responsesIn(observation);
  // One draw of the run's chance a decision: the walk takes thousands, of a stream of its own.
  const name = `consensus/${random('consensus').next()}`;
  const unordered = rules.issues.map(({ ordered }) => ordered === false);
  const posterior = [...responses].map(([id, said]) =>
    metropolisSamples(sizes, said, openStream(`${name}/${id}`), { steps, keep: SAMPLES, unordered }),
  );
  const candidates = candidateDeals(valuation, least, posterior, situation.open).filter(
    (deal) => !now.table.offers.some((offer) => isSameDeal(offer.deal, deal)) && !isAgreed(observation, deal),
  );
  const acceptance = posterior.map((samples) => acceptanceProbabilities(sizes, candidates, samples));
  const ids = rules.parties.map(({ id }) => id);
  const absent = [...responses.keys()].map((id) => !now.present.includes(id));
  const passes = passProbability(rules.rule, ids, party);
  const chances = candidates.map((_, n) =>
    passes(acceptance.map((ofDeals, other) => (absent[other] ? 0 : ofDeals[n]!))),
  );
  const highest = chances.reduce((most, chance) => Math.max(most, chance), 0);
  let chosen: Deal | null = null;
  let gain = -Infinity;
  candidates.forEach((deal, n) => {
    if (chances[n]! < highest - ALIKE * highest) return;
    const own = gainOf(valuation, deal);
    if (own > gain + GAIN_TOLERANCE) [chosen, gain] = [deal, own];
  });
  return chosen;
}

/** Deals that are compared one by one; of more, those that suit the others best in the mean. */
const COMPARED = 2000;

/**
 * Returns the deals that gain at least so much for oneself, in lexicographic order; of very many, those that
 * are worth most to the others in the posterior mean. In a space too large to enumerate, the one that is.
 *
 * @param box - deals that count. Default: all
 */
export function candidateDeals(
  valuation: Valuation,
  least: number,
  posterior: readonly (readonly PosteriorSample[])[],
  box?: Box,
): readonly Deal[] {
  const { space } = valuation;
  const { sizes, deals } = space;
  const ratings = posteriorMean(sizes, posterior);
  if (deals > ENUMERABLE) {
    const best = searchDeals(valuation, scoreFrom(space, ratings, valuation.workspace), {
      atLeast: least - GAIN_TOLERANCE,
      ...(box && { box }),
    });
    return best ? [best.deal] : [];
  }
  const own: Deal[] = [];
  for (let index = 0; index < deals; index++) {
    const deal = dealOfIndex(sizes, index);
    const isOpen = box === undefined || isWithin(space, box, deal);
    if (isOpen && gainOf(valuation, deal) >= least - GAIN_TOLERANCE) own.push(deal);
  }
  if (own.length <= COMPARED) return own;
  const rated = own.map((deal, n) => ({
    n,
    rating: deal.reduce((sum, option, k) => sum + ratings[k]![option]!, 0),
  }));
  rated.sort((a, b) => b.rating - a.rating || a.n - b.n);
  const chosen = rated.slice(0, COMPARED).sort((a, b) => a.n - b.n);
  return chosen.map(({ n }) => own[n]!);
}

/** What the options are worth to the others together, in the posterior mean. */
function posteriorMean(
  sizes: readonly number[],
  posterior: readonly (readonly PosteriorSample[])[],
): number[][] {
  const offsets = optionOffsets(sizes);
  const sums = new Array<number>(offsets.at(-1)!).fill(0);
  for (const samples of posterior) {
    for (const { worth } of samples) {
      for (let entry = 0; entry < worth.length; entry++) sums[entry]! += worth[entry]! / samples.length;
    }
  }
  return sizes.map((_, k) => sums.slice(offsets[k], offsets[k + 1]));
}

/**
 * Returns, per deal, the share of posterior samples under which the party would sign it, kept off 0 and 1,
 * since none of them need be true.
 */
export function acceptanceProbabilities(
  sizes: readonly number[],
  deals: readonly Deal[],
  samples: readonly PosteriorSample[],
): Float64Array {
  const offsets = optionOffsets(sizes);
  return Float64Array.from(deals, (deal) => {
    const entries = entriesOf(offsets, deal);
    let count = 0;
    for (const { worth, reservation } of samples) if (worthOf(worth, entries) >= reservation) count += 1;
    return (count + 0.3) / (samples.length + 0.6);
  });
}

/** Parties beyond which coalitions are not counted: then everybody is asked for. */
const COUNTABLE = 10;

/**
 * Returns how likely a deal passes that one signs oneself, if the others say yes independently.
 *
 * @param ids - all parties, in order
 * @param party - oneself
 * @returns of the acceptance probabilities of the others, in the order of `ids` without `party`
 */
export function passProbability(
  rule: AgreementRule,
  ids: readonly string[],
  party: string,
): (acceptance: readonly number[]) => number {
  const others = ids.filter((id) => id !== party);
  if (ruleNeedsAll(rule) || others.length > COUNTABLE) {
    return (acceptance) => acceptance.reduce((product, chance) => product * chance, 1);
  }
  const parties = ids.map((id) => ({ id }));
  const passing = Array.from({ length: 1 << others.length }, (_, coalition) => coalition).filter(
    (coalition) =>
      ruleAccepts(rule, parties, [party, ...others.filter((_, n) => (coalition >> n) % 2 === 1)]),
  );
  return (acceptance) => {
    let sum = 0;
    for (const coalition of passing) {
      let product = 1;
      for (let n = 0; n < acceptance.length; n++) {
        product *= (coalition >> n) % 2 === 1 ? acceptance[n]! : 1 - acceptance[n]!;
      }
      sum += product;
    }
    return sum;
  };
}
