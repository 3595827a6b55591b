import type { Deal } from '../../../scenario/index.js';
import { atTable } from '../../../talks/index.js';
import { scoreFrom } from '../../../valuation/index.js';
import type { OpponentModel } from '../parts.js';
import { recall, type Recollection } from '../recollection.js';

/**
 * Rates deals by how often each other party has put their options in this plenary. An option counts its
 * offers over those of the party's most frequent one (as Agent Smith: van Galen Last 2012); an issue weighs
 * 1 + how often the party left it as it was from one offer to its next, over the sum of that for all issues
 * (after HardHeaded: van Krimpen, Looije & Hajaj 2013). Parties count alike; who has put nothing is not rated, nor who has left.
 */
export function frequencyModel(): OpponentModel {
  return (situation) => {
    const { observation, valuation } = situation;
    const { space, workspace } = valuation;
    const ratings = space.sizes.map((size) => new Array<number>(size).fill(0));
    const there = atTable(observation.public);
    for (const [by, put] of recall(optionsPut, situation)) {
      if (by !== observation.party && there.includes(by)) rate(ratings, put);
    }
    return scoreFrom(space, ratings, workspace);
  };
}

/** What a party has put, option by option. */
interface Put {
  last: Deal;
  /** Per issue and option: offers that have it; absent: none. */
  readonly counts: (number | undefined)[][];
  /** Per issue: 1 + how often it was left as it was. */
  readonly firm: number[];
}

/** In the order in which parties first put something: sums are rounded in that order. */
const optionsPut: Recollection<Map<string, Put>> = {
  begin: () => new Map(),
  add(perParty, { by, deal }) {
    if (deal === null) return;
    const put = perParty.get(by);
    if (!put) {
      perParty.set(by, {
        last: deal,
        counts: deal.map((option) => counted([], option)),
        firm: deal.map(() => 1),
      });
      return;
    }
    deal.forEach((option, k) => {
      counted(put.counts[k]!, option);
      if (put.last[k] === option) put.firm[k]! += 1;
    });
    put.last = deal;
  },
};

function counted(counts: (number | undefined)[], option: number): (number | undefined)[] {
  counts[option] = (counts[option] ?? 0) + 1;
  return counts;
}

function rate(ratings: number[][], { counts, firm }: Put): void {
  // What has one option says nothing of what a party wants.
  const total = firm.reduce((sum, count, k) => (ratings[k]!.length === 1 ? sum : sum + count), 0);
  ratings.forEach((perOption, k) => {
    if (perOption.length === 1) return;
    const most = counts[k]!.reduce<number>((highest, count) => Math.max(highest, count ?? 0), 0);
    for (let option = 0; option < perOption.length; option++) {
      perOption[option]! += ((firm[k]! / total) * (counts[k]![option] ?? 0)) / most;
    }
  });
}
