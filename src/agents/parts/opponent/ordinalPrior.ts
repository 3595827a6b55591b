import { rankOrderCentroid, type Rules } from '../../../scenario/index.js';
import { atTable, type Observation } from '../../../talks/index.js';
import { scoreFrom } from '../../../valuation/index.js';
import type { OpponentModel } from '../parts.js';

/**
 * Rates deals by what one may suppose of the others at the table before they have put anything: of each, an order of
 * issues and of options. Issues that it has called most important come first, the others after them alike, with
 * rank-order-centroid weights (Barron & Barrett 1996). Options are the better the nearer to the position it
 * has declared (of options without an order, that one first and all others alike); where it has declared none, the order is supposed to be the reverse of one's own: the fixed
 * pie that negotiators expect (Thompson & Hastie 1990). Values fall in equal steps from 1 to 0.
 */
export function ordinalPrior(): OpponentModel {
  return ({ observation, valuation: { space, workspace } }) => {
    const { issues, parties } = observation.rules;
    const ratings = issues.map(({ options }) => options.map(() => 0));
    const there = atTable(observation.public);
    for (const { id, declared } of parties) {
      if (id === observation.party || !there.includes(id)) continue;
      const weights = weightsOf(observation, id);
      issues.forEach((issue, k) => {
        const values = orderOf(observation, k, declared?.[issue.id]);
        values.forEach((value, option) => (ratings[k]![option]! += weights[k]! * value));
      });
    }
    return scoreFrom(space, ratings, workspace);
  };
}

/** Weight per issue; that of an issue with one option is no part of it. */
function weightsOf({ rules, own }: Observation, party: string): number[] {
  const open = rules.issues.filter(({ options }) => options.length > 1).map(({ id }) => id);
  const first = (own.disclosed[party] ?? []).filter((id) => open.includes(id));
  const weights = rankOrderCentroid(
    open.map((id) => (first.includes(id) ? first.indexOf(id) : first.length)),
  );
  return rules.issues.map(({ id }) => weights[open.indexOf(id)] ?? 0);
}

/** Per option: 1 for the first in the supposed order, 0 for the last; options as good as each other alike. */
function orderOf({ own, rules }: Observation, issue: number, declared: number | undefined): number[] {
  const values = own.values[issue]!;
  const dislike = values.map((value, option) =>
    declared === undefined ? value : distance(rules.issues[issue]!, option, declared),
  );
  const levels = [...new Set(dislike)].sort((a, b) => a - b);
  const last = Math.max(1, levels.length - 1);
  return dislike.map((one) => (levels.length > 1 ? 1 - levels.indexOf(one) / last : 0));
}

function distance({ ordered }: Rules['issues'][number], option: number, declared: number): number {
  return ordered === false ? Number(option !== declared) : Math.abs(option - declared);
}
