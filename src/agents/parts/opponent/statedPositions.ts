import type { Observation } from '../../../talks/index.js';
import { scoreFrom } from '../../../valuation/index.js';
import type { OpponentModel } from '../Parts.js';

/** Options of {@link statedPositions}. */
export interface StatedPositionsOptions {
  /** Weight of one objection against a stated position, > 0. Default 1. */
  readonly objection?: number;
  /** Weight of a party's objections in all sessions together against one in this, in [0, 1]. Default 0.5. */
  readonly memory?: number;
}

/**
 * Rates deals by what the others said: nearness to the position that each last stated (an offer or a
 * counter-proposal of this session, else its declared position), less what they objected to. Knows
 * nothing of anybody's real preferences. Issues that a party has called most important weigh double.
 */
export function statedPositions({ objection = 1, memory = 0.5 }: StatedPositionsOptions = {}): OpponentModel {
  return ({ observation, valuation: { space } }) => {
    const { issues, parties } = observation.rules;
    const ratings = issues.map(({ options }) => options.map(() => 0));
    for (const { id } of parties) {
      if (id === observation.party) continue;
      const weights = weightsOf(observation, id);
      rateNearness(ratings, weights, statedBy(observation, id));
      rateProtests(ratings, weights, observation, id, objection);
      rateLeaning(ratings, weights, observation, id, objection * memory);
    }
    return scoreFrom(space, ratings);
  };
}

function weightsOf({ rules, own }: Observation, party: string): number[] {
  const first = own.disclosed[party];
  return rules.issues.map(({ id }) => (first?.includes(id) ? 2 : 1));
}

/** The option per issue that a party last asked for itself, where it ever did. */
function statedBy({ rules, public: { table } }: Observation, party: string): readonly (number | undefined)[] {
  const counter = table.objections.findLast(
    ({ by, counter: shown }) => by === party && shown !== null,
  )?.counter;
  const offer = table.offers.findLast(({ by }) => by === party)?.deal ?? counter;
  if (offer) return offer;
  const declared = rules.parties.find(({ id }) => id === party)?.declared;
  return rules.issues.map(({ id }) => declared?.[id]);
}

/** Squared distance: half-way is better for two than all the way to one. */
function rateNearness(
  ratings: number[][],
  weights: readonly number[],
  stated: readonly (number | undefined)[],
): void {
  ratings.forEach((perOption, k) => {
    const wanted = stated[k];
    if (wanted === undefined) return;
    const top = perOption.length - 1;
    for (let option = 0; option <= top; option++) {
      const distance = (option - wanted) / top;
      perOption[option]! -= weights[k]! * distance * distance;
    }
  });
}

/** Every option that one of this session's objections would be raised against again. */
function rateProtests(
  ratings: number[][],
  weights: readonly number[],
  { rules, public: { table } }: Observation,
  party: string,
  weight: number,
): void {
  for (const { by, reading, objections } of table.objections) {
    const put = table.offers[reading - 1]?.deal;
    if (by !== party || !put) continue;
    for (const { issue, direction } of objections) {
      const k = rules.issues.findIndex(({ id }) => id === issue);
      const perOption = ratings[k];
      if (!perOption) continue;
      const from = direction === 'up' ? 0 : put[k]!;
      const to = direction === 'up' ? put[k]! : perOption.length - 1;
      for (let option = from; option <= to; option++) perOption[option]! -= weights[k]! * weight;
    }
  }
}

/** Which way a party has leaned over all sessions, from −1 (less) to 1 (more). */
function rateLeaning(
  ratings: number[][],
  weights: readonly number[],
  { rules, public: { heard } }: Observation,
  party: string,
  weight: number,
): void {
  const { up = {}, down = {} } = heard[party] ?? {};
  rules.issues.forEach(({ id }, k) => {
    const more = up[id] ?? 0;
    const less = down[id] ?? 0;
    if (more === less) return;
    const perOption = ratings[k]!;
    const slope = (weights[k]! * weight * (more - less)) / (more + less + 1) / (perOption.length - 1);
    for (let option = 0; option < perOption.length; option++) perOption[option]! += slope * option;
  });
}
