import { scoreFrom } from '../../../valuation/index.js';
import type { OpponentModel } from '../parts.js';
import { statementsOf } from '../statements.js';

/**
 * Rates deals by how often each other party has put their options in this plenary. An option counts its
 * offers over those of the party's most frequent one (as Agent Smith: van Galen Last 2012); an issue weighs
 * 1 + how often the party left it as it was from one offer to its next, over the sum of that for all issues
 * (after HardHeaded: van Krimpen, Looije & Hajaj 2013). Parties count alike; who has put nothing is not rated.
 */
export function frequencyModel(): OpponentModel {
  return ({ observation, valuation: { space, workspace } }) => {
    const ratings = space.sizes.map((size) => new Array<number>(size).fill(0));
    const offers = new Map<string, (readonly number[])[]>();
    for (const { by, deal } of statementsOf(observation)) {
      if (deal === null || by === observation.party) continue;
      offers.set(by, [...(offers.get(by) ?? []), deal]);
    }
    for (const deals of offers.values()) rateOffers(ratings, deals);
    return scoreFrom(space, ratings, workspace);
  };
}

function rateOffers(ratings: number[][], deals: readonly (readonly number[])[]): void {
  const firm = ratings.map(
    (_, k) => 1 + deals.filter((deal, n) => n > 0 && deal[k] === deals[n - 1]![k]).length,
  );
  const total = firm.reduce((sum, count) => sum + count, 0);
  ratings.forEach((perOption, k) => {
    const counts = perOption.map((_, option) => deals.filter((deal) => deal[k] === option).length);
    const most = Math.max(...counts);
    for (let option = 0; option < perOption.length; option++) {
      perOption[option]! += ((firm[k]! / total) * counts[option]!) / most;
    }
  });
}
