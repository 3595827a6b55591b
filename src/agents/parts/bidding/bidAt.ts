import type { Deal } from '../../../scenario/index.js';
import { scoreOf, searchDeals } from '../../../valuation/index.js';
import type { Valuation } from '../../../valuation/index.js';
import { dealOfIndex } from '../dealOfIndex.js';
import { ENUMERABLE } from '../ENUMERABLE.js';
import { NEAR } from '../NEAR.js';
import { nthBestDeal } from '../nthBestDeal.js';
import type { OpponentModel } from '../Parts.js';
import { rankDeals } from '../rankDeals.js';
import type { RankedDeals } from '../RankedDeals.js';
import type { Situation } from '../Situation.js';
import { utilityRange } from '../utilityRange.js';

/**
 * The deal of smallest own utility ≥ target, to 1e-9; ties within 1e-9 go to the lowest lexicographic index,
 * the first issue most significant. If no deal reaches the target, the best one; null if even that is
 * below the reservation value: who puts an offer is bound by it.
 *
 * Exact in spaces of up to 131 072 deals. In larger ones the smallest utility is not looked for: there the
 * bid is the deal that the opponent model rates best among all that reach the target.
 *
 * @param epsilon - above 0: among the deals from the target to so much above it, the one that the opponent
 * model rates best; ties to the smallest own utility. Default 0.
 */
export function bidAt(
  situation: Situation,
  opponents: OpponentModel,
  target: number,
  epsilon = 0,
): Deal | null {
  const { valuation } = situation;
  const { best, reservation } = utilityRange(situation);
  if (best < reservation - NEAR) return null;
  const least = target - situation.observation.own.noDeal;
  if (valuation.space.deals > ENUMERABLE) {
    const found = searchDeals(valuation, opponents(situation), { atLeast: least - NEAR });
    return found?.deal ?? nthBestDeal(valuation, 0);
  }
  const ranked = rankDeals(valuation);
  const place = firstAtLeast(ranked.gains, least - NEAR);
  if (place === ranked.gains.length) return nthBestDeal(valuation, 0);
  const index =
    epsilon > 0
      ? kindest(situation, opponents, ranked, place, least + epsilon + NEAR)
      : lowestTie(ranked, place);
  return dealOfIndex(valuation.space.sizes, index);
}

function firstAtLeast(gains: Float64Array, least: number): number {
  let low = 0;
  let high = gains.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (gains[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lowestTie({ gains, rising, lowest }: RankedDeals, place: number): number {
  if (lowest[place]! >= 0) return lowest[place]!;
  let index = rising[place]!;
  for (let at = place + 1; at < gains.length && gains[at]! <= gains[place]! + NEAR; at++) {
    index = Math.min(index, rising[at]!);
  }
  lowest[place] = index;
  return index;
}

/** Nothing between target and target + ε: the smallest above, as without ε. */
function kindest(
  situation: Situation,
  opponents: OpponentModel,
  ranked: RankedDeals,
  place: number,
  most: number,
): number {
  const { space }: Valuation = situation.valuation;
  const { gains, rising } = ranked;
  if (gains[place]! > most) return lowestTie(ranked, place);
  const score = opponents(situation);
  let index = lowestTie(ranked, place);
  let highest = scoreOf(space, score, dealOfIndex(space.sizes, index));
  for (let at = place; at < gains.length && gains[at]! <= most; at++) {
    const rating = scoreOf(space, score, dealOfIndex(space.sizes, rising[at]!));
    if (rating <= highest + NEAR) continue;
    highest = rating;
    index = rising[at]!;
  }
  return index;
}
