import {
  checkOptions,
  isRecord,
  number,
  oneOf,
  POSITIVE,
  readRecord,
  UNIT,
  type OptionRules,
  type Reader,
} from '../../../input/index.js';
import type { Rules } from '../../../scenario/index.js';
import { atTable, onlyGrows } from '../../../talks/index.js';
import type { Observation, Table } from '../../../talks/index.js';
import { scoreFrom } from '../../../valuation/index.js';
import { issueIndex } from '../issueIndex.js';
import type { OpponentModel } from '../parts.js';
import { rateFadingBounds, type FadingBounds } from './fadingBounds.js';

/** Options of {@link statedPositions}. */
export interface StatedPositionsOptions {
  /** Weight of one objection against a stated position, > 0. Default 1. */
  readonly objection?: number;
  /**
   * How earlier sessions are remembered. A number: by which way a party has leaned over all sessions, with this weight
   * in [0, 1] against one objection in this. Bounds: by what it last said, fading. Default 0.5.
   */
  readonly memory?: number | FadingBounds;
}

/** Reads how earlier sessions are remembered. */
const memory: Reader = (cursor) => {
  if (!isRecord(cursor.value)) return number(UNIT)(cursor);
  return readRecord(cursor, { kind: oneOf(['bounds']) }, { halfLifeYears: number(POSITIVE) });
};

/** What the options of {@link statedPositions} must be. */
export const statedPositionsOptions: OptionRules<keyof StatedPositionsOptions> = {
  objection: number(POSITIVE),
  memory,
};

/**
 * Rates deals by what the others at the table said: nearness to the position that each last stated (an offer or a
 * counter-proposal of this session, else its declared position), less what they objected to. Knows
 * nothing of anybody's real preferences. Options without an order are near to none but themselves: against one an
 * objection counts, and for the one that it wants. Issues that a party has called most important weigh double.
 *
 * @throws SixPartyError `invalid-option`
 */
export function statedPositions(options: StatedPositionsOptions = {}): OpponentModel {
  checkOptions(options, statedPositionsOptions);
  const { objection = 1, memory = 0.5 } = options;
  let workspace: Workspace | null = null;
  return ({ observation, valuation }) => {
    const { space } = valuation;
    const { rules, party } = observation;
    if (workspace?.sizes !== space.sizes) workspace = workspaceFor(space.sizes);
    const { ratings, weights } = workspace;
    for (const perOption of ratings) perOption.fill(0);
    const there = atTable(observation.public);
    for (const { id } of rules.parties) {
      if (id === party || !there.includes(id)) continue;
      fillWeights(weights, observation, id);
      rateNearness(rules, ratings, weights, statedBy(observation, id));
      rateProtests(ratings, weights, observation, id, objection);
      if (typeof memory === 'number') rateLeaning(ratings, weights, observation, id, objection * memory);
      else rateFadingBounds(ratings, weights, observation, id, objection, memory);
    }
    return scoreFrom(space, ratings, valuation.workspace);
  };
}

/** Arrays of one model, filled anew for every draft. */
interface Workspace {
  readonly sizes: readonly number[];
  /** Per issue and option. */
  readonly ratings: readonly Float64Array[];
  /** Per issue. */
  readonly weights: Float64Array;
}

function workspaceFor(sizes: readonly number[]): Workspace {
  return {
    sizes,
    ratings: sizes.map((options) => new Float64Array(options)),
    weights: new Float64Array(sizes.length),
  };
}

function fillWeights(weights: Float64Array, { rules, own }: Observation, party: string): void {
  weights.fill(1);
  for (const issue of own.disclosed[party] ?? []) {
    const k = issueIndex(rules, issue);
    if (k >= 0) weights[k] = 2;
  }
}

type Stated = readonly (number | undefined)[];

/** The option per issue that a party last asked for itself, where it ever did. */
function statedBy({ rules, public: { table } }: Observation, party: string): Stated {
  const { lastOffer, lastCounter } = askedFor(table);
  return lastOffer.get(party) ?? lastCounter.get(party) ?? declaredBy(rules, party);
}

/** What parties last asked for, and how far the table has been read. */
interface Asked {
  readonly lastOffer: Map<string, Stated>;
  readonly lastCounter: Map<string, Stated>;
  offers: number;
  objections: number;
}

/** A cache: who asks for nothing would be looked for through all that was said, at every turn. */
const asked = new WeakMap<Table['offers'], Asked>();

function askedFor(table: Table): Asked {
  const { offers, objections } = table;
  let so = onlyGrows(table) ? asked.get(offers) : undefined;
  if (so === undefined) {
    so = { lastOffer: new Map(), lastCounter: new Map(), offers: 0, objections: 0 };
    if (onlyGrows(table)) asked.set(offers, so);
  }
  for (; so.offers < offers.length; so.offers++) {
    const { by, deal } = offers[so.offers]!;
    so.lastOffer.set(by, deal);
  }
  for (; so.objections < objections.length; so.objections++) {
    const { by, counter } = objections[so.objections]!;
    if (counter !== null) so.lastCounter.set(by, counter);
  }
  return so;
}

/** Asked for at every draft about every party that has put nothing; rules last as long as a scenario. */
const declared = new WeakMap<Rules, ReadonlyMap<string, Stated>>();

function declaredBy(rules: Rules, party: string): Stated {
  let perParty = declared.get(rules);
  if (!perParty) {
    const { issues, parties } = rules;
    perParty = new Map(parties.map((other) => [other.id, issues.map(({ id }) => other.declared?.[id])]));
    declared.set(rules, perParty);
  }
  return perParty.get(party) ?? [];
}

/** Squared distance: half-way is better for two than all the way to one. Without an order there is no way. */
function rateNearness(
  { issues }: Rules,
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
      const distance =
        issues[k]!.ordered === false ? Number(option !== wanted) : (option - wanted) / Math.max(1, top);
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
    for (const { issue, direction, want } of objections) {
      const k = issueIndex(rules, issue);
      const perOption = ratings[k];
      if (!perOption) continue;
      const loss = weights[k]! * weight;
      if (rules.issues[k]!.ordered === false) {
        perOption[put[k]!] = perOption[put[k]!]! - loss;
        if (want !== undefined) perOption[want] = perOption[want]! + loss;
        continue;
      }
      const from = direction === 'up' ? 0 : put[k]!;
      const to = direction === 'up' ? put[k]! : perOption.length - 1;
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
  for (const issue in up) lean(issueIndex(rules, issue), up[issue]!, down[issue] ?? 0);
  for (const issue in down) if (up[issue] === undefined) lean(issueIndex(rules, issue), 0, down[issue]!);

  function lean(k: number, more: number, less: number): void {
    const perOption = ratings[k];
    if (!perOption || perOption.length === 1 || more === less || rules.issues[k]!.ordered === false) return;
    const slope = (weights[k]! * weight * (more - less)) / (more + less + 1) / (perOption.length - 1);
    for (let option = 0; option < perOption.length; option++) {
      perOption[option] = perOption[option]! + slope * option;
    }
  }
}
