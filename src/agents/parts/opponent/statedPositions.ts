import type { Rules } from '../../../scenario/index.js';
import type { Observation } from '../../../talks/index.js';
import { scoreFrom } from '../../../valuation/index.js';
import type { OpponentModel } from '../Parts.js';
import { placeOf } from '../placeOf.js';
import { statedBy } from './statedBy.js';

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
    const { rules, party } = observation;
    const { ratings, weights } = memoryOf(rules);
    for (const perOption of ratings) perOption.fill(0);
    for (const { id } of rules.parties) {
      if (id === party) continue;
      fillWeights(weights, observation, id);
      rateNearness(ratings, weights, statedBy(observation, id));
      rateProtests(ratings, weights, observation, id, objection);
      rateLeaning(ratings, weights, observation, id, objection * memory);
    }
    return scoreFrom(space, ratings);
  };
}

/** Per issue and option; per issue. */
interface Memory {
  readonly ratings: readonly Float64Array[];
  readonly weights: Float64Array;
}

const memories = new WeakMap<Rules, Memory>();

/** Working memory, filled anew for every draft. */
function memoryOf(rules: Rules): Memory {
  let memory = memories.get(rules);
  if (!memory) {
    const ratings = rules.issues.map(({ options }) => new Float64Array(options.length));
    memories.set(rules, (memory = { ratings, weights: new Float64Array(ratings.length) }));
  }
  return memory;
}

function fillWeights(weights: Float64Array, { rules, own }: Observation, party: string): void {
  weights.fill(1);
  for (const issue of own.disclosed[party] ?? []) {
    const k = placeOf(rules, issue);
    if (k >= 0) weights[k] = 2;
  }
}

/** Squared distance: half-way is better for two than all the way to one. */
function rateNearness(
  ratings: readonly Float64Array[],
  weights: Float64Array,
  stated: readonly (number | undefined)[],
): void {
  for (let k = 0; k < ratings.length; k++) {
    const wanted = stated[k];
    if (wanted === undefined) continue;
    const perOption = ratings[k]!;
    const weight = weights[k]!;
    const top = perOption.length - 1;
    for (let option = 0; option <= top; option++) {
      const distance = (option - wanted) / top;
      perOption[option] = perOption[option]! - weight * distance * distance;
    }
  }
}

/** Every option that one of this session's objections would be raised against again. */
function rateProtests(
  ratings: readonly Float64Array[],
  weights: Float64Array,
  { rules, public: { table } }: Observation,
  party: string,
  weight: number,
): void {
  for (const { by, reading, objections } of table.objections) {
    const put = table.offers[reading - 1]?.deal;
    if (by !== party || !put) continue;
    for (const { issue, direction } of objections) {
      const k = placeOf(rules, issue);
      const perOption = ratings[k];
      if (!perOption) continue;
      const from = direction === 'up' ? 0 : put[k]!;
      const to = direction === 'up' ? put[k]! : perOption.length - 1;
      const loss = weights[k]! * weight;
      for (let option = from; option <= to; option++) perOption[option] = perOption[option]! - loss;
    }
  }
}

/** Which way a party has leaned over all sessions, from −1 (less) to 1 (more), on the issues it spoke of. */
function rateLeaning(
  ratings: readonly Float64Array[],
  weights: Float64Array,
  { rules, public: { heard } }: Observation,
  party: string,
  weight: number,
): void {
  const said = heard[party];
  if (!said) return;
  const { up, down } = said;
  for (const issue in up) lean(placeOf(rules, issue), up[issue]!, down[issue] ?? 0);
  for (const issue in down) if (up[issue] === undefined) lean(placeOf(rules, issue), 0, down[issue]!);

  function lean(k: number, more: number, less: number): void {
    const perOption = ratings[k];
    if (!perOption || more === less) return;
    const slope = (weights[k]! * weight * (more - less)) / (more + less + 1) / (perOption.length - 1);
    for (let option = 0; option < perOption.length; option++) {
      perOption[option] = perOption[option]! + slope * option;
    }
  }
}
