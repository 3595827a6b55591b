import type { DealGround } from './DealGround.js';
import type { Solution, SolutionDeal } from './DealAnalysis.js';
import { dealNumbered } from './dealNumbered.js';
import { gainOf } from '../../valuation/index.js';
import type { Ties } from './openTies.js';

/** A solution for people to read, with what its deals are worth to each party. */
export function solutionOf(ground: DealGround, value: number, ties: Ties): Solution {
  const deals = Array.from(ties.first(), (index) => dealWorth(ground, index));
  return { value: deals.length === 0 ? null : value, ties: ties.count(), deals };
}

function dealWorth(ground: DealGround, index: number): SolutionDeal {
  const { parties, issues, noDeal } = ground;
  const deal = dealNumbered(ground, index);
  const gains = ground.valuations.map((valuation) => gainOf(valuation, deal));
  return {
    deal,
    levels: Object.fromEntries(issues.map((id, k) => [id, deal[k]!])),
    utilities: Object.fromEntries(parties.map((id, i) => [id, gains[i]! + noDeal[i]!])),
    gains: Object.fromEntries(parties.map((id, i) => [id, gains[i]!])),
  };
}
