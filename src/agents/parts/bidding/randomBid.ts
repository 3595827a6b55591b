import { GAIN_TOLERANCE } from '../../../input/index.js';
import { integerBelow } from '../../../random/index.js';
import type { Stream } from '../../../random/index.js';
import type { Deal } from '../../../scenario/index.js';
import { gainOf, isWithin } from '../../../valuation/index.js';
import type { Box, Valuation } from '../../../valuation/index.js';
import { dealOfIndex, ENUMERABLE, nthBestDeal, rankDeals } from '../rankedDeals.js';
import { utilityRange } from '../utility.js';
import type { Tactic } from './bidAt.js';

/** Draws in a space too large to sort, before it takes the best deal instead. */
const TRIES = 1000;

/** Puts a deal at random, each with the same probability, among those not below the reservation value. */
export function randomBid(): Tactic {
  return {
    target: (situation) => utilityRange(situation).reservation,
    bid(situation) {
      const { valuation, observation } = situation;
      const { best, reservation } = utilityRange(situation);
      if (best < reservation - GAIN_TOLERANCE) return null;
      const box = situation.open;
      const top = nthBestDeal(valuation, 0, box);
      if (top === null) return null;
      const least = reservation - observation.own.noDeal - GAIN_TOLERANCE;
      const stream = situation.random('bid');
      return valuation.space.deals > ENUMERABLE
        ? (tried(stream, valuation, least, box) ?? top)
        : drawn(stream, valuation, least, box);
    },
  };
}

function drawn(stream: Stream, valuation: Valuation, least: number, box: Box | undefined): Deal {
  const { gains, rising } = rankDeals(valuation, box);
  let below = 0;
  while (gains[below]! < least) below++;
  const rank = below + integerBelow(stream, gains.length - below);
  return dealOfIndex(valuation.space.sizes, rising[rank]!);
}

function tried(stream: Stream, valuation: Valuation, least: number, box: Box | undefined): Deal | null {
  const isOpen = (deal: Deal): boolean => box === undefined || isWithin(valuation.space, box, deal);
  for (let n = 0; n < TRIES; n++) {
    const deal = valuation.space.sizes.map((size) => (size === 1 ? 0 : integerBelow(stream, size)));
    if (gainOf(valuation, deal) >= least && isOpen(deal)) return deal;
  }
  return null;
}
