import { GAIN_TOLERANCE } from '../../../input/index.js';
import type { Deal } from '../../../scenario/index.js';
import { scoreOf, searchDeals } from '../../../valuation/index.js';
import type { Bidding, OpponentModel, Situation } from '../parts.js';
import { dealOfIndex, ENUMERABLE, nthBestDeal, rankDeals } from '../rankedDeals.js';
import type { RankedDeals } from '../rankedDeals.js';
import { utilityRange } from '../utility.js';

/** A bidding tactic: what it aims at, and the deal that it would put now. */
export interface Tactic {
  /** Least own utility that it aims at now. */
  target(situation: Situation): number;
  /** Null: no deal is as good as having none. */
  readonly bid: Bidding;
}

/**
 * Returns the deal of smallest own utility ≥ target, to 1e-9; ties within 1e-9 go to the lowest lexicographic
 * index, the first issue most significant. If no deal reaches the target, the best one; null if even that is
 * below the reservation value: who puts an offer is bound by it. Of a party with a position only the deals count that
 * it leaves open.
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
  const box = situation.open;
  if (best < reservation - GAIN_TOLERANCE) return null;
  const least = target - situation.observation.own.noDeal;
  if (valuation.space.deals > ENUMERABLE) {
    const limits = { atLeast: least - GAIN_TOLERANCE, ...(box && { box }) };
    return searchDeals(valuation, opponents(situation), limits)?.deal ?? nthBestDeal(valuation, 0, box);
  }
  const ranked = rankDeals(valuation, box);
  const rank = firstAtLeast(ranked.gains, least - GAIN_TOLERANCE);
  if (rank === ranked.gains.length) return nthBestDeal(valuation, 0, box);
  const index =
    epsilon > 0
      ? kindest(situation, opponents, ranked, rank, least + epsilon + GAIN_TOLERANCE)
      : lowestTie(ranked, rank);
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

function lowestTie({ gains, rising, lowest }: RankedDeals, rank: number): number {
  if (lowest[rank]! >= 0) return lowest[rank]!;
  let index = rising[rank]!;
  for (let tied = rank + 1; tied < gains.length && gains[tied]! <= gains[rank]! + GAIN_TOLERANCE; tied++) {
    index = Math.min(index, rising[tied]!);
  }
  lowest[rank] = index;
  return index;
}

/** The deal that the opponent model rates best from a rank up to a gain; if none gains so little, the first. */
function kindest(
  situation: Situation,
  opponents: OpponentModel,
  ranked: RankedDeals,
  rank: number,
  most: number,
): number {
  const { space } = situation.valuation;
  const { gains, rising } = ranked;
  if (gains[rank]! > most) return lowestTie(ranked, rank);
  const score = opponents(situation);
  let index = lowestTie(ranked, rank);
  let highest = scoreOf(space, score, dealOfIndex(space.sizes, index));
  for (let next = rank; next < gains.length && gains[next]! <= most; next++) {
    const rating = scoreOf(space, score, dealOfIndex(space.sizes, rising[next]!));
    if (rating <= highest + GAIN_TOLERANCE) continue;
    highest = rating;
    index = rising[next]!;
  }
  return index;
}
