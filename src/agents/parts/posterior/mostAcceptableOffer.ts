import { GAIN_TOLERANCE } from '../../../input/index.js';
import { exp, log } from '../../../numeric/index.js';
import type { Deal } from '../../../scenario/index.js';
import { gainOf, isWithin, scoreFrom, searchDeals } from '../../../valuation/index.js';
import type { Box, DealSpace, Valuation } from '../../../valuation/index.js';
import type { Situation } from '../parts.js';
import { dealOfIndex, ENUMERABLE, indexOfDeal } from '../rankedDeals.js';
import { isAgreed, reservationOf } from '../reservation.js';
import { utilityRange } from '../utility.js';
import { optionOffsets } from './evidence.js';
import { LEAST_LEFT, outlookOf, suppositionsOf } from './outlook.js';
import type { Suppositions } from './outlook.js';

/** What is looked for in a deal. */
export interface Search {
  /** Of the walk that finds out what another party can live with. */
  readonly steps: number;
  /**
   * How much gain counts beside chance, from 0. Deals are compared by their chance to pass × (the product of what all
   * of them gain)^(weight / parties).
   */
  readonly weight: number;
  /** Gain of a deal beyond which it does not count. Default: none. */
  readonly most?: number;
}

/** Deals that are worse than the best by no more than this share of it are as good. */
const ALIKE = 0.02;

/**
 * Returns the best deal among those that gain at least so much for oneself and were not put before: the one that is
 * most likely to pass, and leaves everybody something. Of deals that are about as good, the one that gains most for
 * oneself. Null if there is none; in alternating offers it is then one of those put before.
 *
 * @param least - expected gain
 */
export function mostAcceptableOffer(situation: Situation, least: number, search: Search): Deal | null {
  const { observation, valuation } = situation;
  const { table } = observation.public;
  const { most = Infinity } = search;
  const suppositions = suppositionsOf(situation, search.steps);
  // Never less is asked for than that, which stays the same from turn to turn, and so does what is kept of these deals.
  const lowest = Math.min(least, reservationOf(observation, valuation));
  const candidates = candidateDeals(valuation, least, suppositions, situation.open);
  const { deals, gains } = worthwhile(valuation, candidates, lowest);
  const { chances, left } = outlookOf(observation, deals, suppositions);
  const { best, worst } = utilityRange(situation);
  const power = search.weight / observation.rules.parties.length;
  const { sizes } = valuation.space;
  const put = new Set(table.offers.map(({ deal }) => indexOfDeal(sizes, deal)));
  const isOpen = (deal: Deal): boolean =>
    !isAgreed(observation, deal) &&
    (situation.open === undefined || isWithin(valuation.space, situation.open, deal));
  const isNew = (deal: Deal): boolean => !put.has(indexOfDeal(sizes, deal));
  const scores = chances.map((chance, n) => {
    if (gains[n]! < least - GAIN_TOLERANCE || gains[n]! > most + GAIN_TOLERANCE) return 0;
    if (power === 0) return chance;
    const own = LEAST_LEFT + (best > worst ? Math.max(0, gains[n]! - least) / (best - worst) : 0);
    return chance * exp(power * (left()[n]! + log(own)));
  });
  const chosen = bestOf(deals, scores, gains, (deal) => isNew(deal) && isOpen(deal));
  if (chosen !== null || observation.rules.protocol.kind !== 'saop') return chosen;
  return bestOf(deals, scores, gains, isOpen);
}

/** The deal that gains most among those that are about as good as the best. */
function bestOf(
  deals: readonly Deal[],
  scores: Float64Array,
  gains: Float64Array,
  counts: (deal: Deal) => boolean,
): Deal | null {
  let highest = 0;
  deals.forEach((deal, n) => {
    if (scores[n]! > highest && counts(deal)) highest = scores[n]!;
  });
  let chosen: Deal | null = null;
  let gain = -Infinity;
  deals.forEach((deal, n) => {
    const score = scores[n]!;
    if (score <= 0 || score < highest - ALIKE * highest) return;
    if (gains[n]! > gain + GAIN_TOLERANCE && counts(deal)) [chosen, gain] = [deal, gains[n]!];
  });
  return chosen;
}

interface Worthwhile {
  readonly candidates: readonly Deal[];
  readonly lowest: number;
  readonly deals: readonly Deal[];
  readonly gains: Float64Array;
}

/** A cache: in alternating offers every turn asks for them. */
const worthwhileBefore = new WeakMap<Valuation, Worthwhile>();

/** The deals that gain at least so much, and what they gain: of the others nobody needs to know whether they would pass. */
function worthwhile(valuation: Valuation, candidates: readonly Deal[], lowest: number): Worthwhile {
  const before = worthwhileBefore.get(valuation);
  if (before?.candidates === candidates && before.lowest === lowest) return before;
  const deals: Deal[] = [];
  const gains: number[] = [];
  for (const deal of candidates) {
    const gain = gainOf(valuation, deal);
    if (gain < lowest - GAIN_TOLERANCE) continue;
    deals.push(deal);
    gains.push(gain);
  }
  const found = { candidates, lowest, deals, gains: Float64Array.from(gains) };
  worthwhileBefore.set(valuation, found);
  return found;
}

/** Deals that are compared one by one; of more, those that suit the others best in the mean. */
const COMPARED = 4096;

/**
 * Returns the deals that gain at least so much for oneself, in lexicographic order; of very many, those that
 * are worth most to the others in the posterior mean. In a space too large to enumerate, the one that is.
 *
 * @param box - deals that count. Default: all
 */
export function candidateDeals(
  valuation: Valuation,
  least: number,
  posterior: Suppositions,
  box?: Box,
): readonly Deal[] {
  const { space } = valuation;
  const { sizes, deals } = space;
  if (deals <= COMPARED) return allDeals(space);
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
function posteriorMean(sizes: readonly number[], posterior: Suppositions): number[][] {
  const offsets = optionOffsets(sizes);
  const sums = new Array<number>(offsets.at(-1)!).fill(0);
  for (const samples of posterior) {
    for (const { worth } of samples) {
      for (let entry = 0; entry < worth.length; entry++) sums[entry]! += worth[entry]! / samples.length;
    }
  }
  return sizes.map((_, k) => sums.slice(offsets[k], offsets[k + 1]));
}

/** A cache: the same list every time, so that what is worked out of it can be kept. */
const lists = new WeakMap<DealSpace, readonly Deal[]>();

function allDeals(space: DealSpace): readonly Deal[] {
  let all = lists.get(space);
  if (!all) {
    all = Array.from({ length: space.deals }, (_, index) => dealOfIndex(space.sizes, index));
    lists.set(space, all);
  }
  return all;
}
