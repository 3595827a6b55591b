import type { DealGround } from './DealGround.js';
import type { Solution, SolutionDeal } from './DealAnalysis.js';
import { dealNumbered } from './dealNumbered.js';
import { gainsAt } from './gainsAt.js';
import { MOST_LISTED } from './MOST_LISTED.js';

/**
 * A solution for people to read.
 *
 * @param numbers - of the deals, ascending; more than are listed are cut
 */
export function solutionOf(ground: DealGround, value: number, ties: number, numbers: Uint32Array): Solution {
  const deals = Array.from(numbers.subarray(0, MOST_LISTED), (index) => dealWorth(ground, index));
  return { value: ties === 0 ? null : value, ties, deals };
}

function dealWorth(ground: DealGround, index: number): SolutionDeal {
  const { parties, issues, noDeal } = ground;
  const deal = dealNumbered(ground, index);
  const gains = new Float64Array(parties.length);
  gainsAt(ground, index, gains);
  return {
    deal,
    levels: Object.fromEntries(issues.map((id, k) => [id, deal[k]!])),
    utilities: Object.fromEntries(parties.map((id, i) => [id, gains[i]! + noDeal[i]!])),
    gains: Object.fromEntries(parties.map((id, i) => [id, gains[i]!])),
  };
}
