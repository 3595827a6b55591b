import {
  checkMembers,
  GAIN_TOLERANCE,
  number,
  satisfying,
  UNIT,
  variant,
  type Reader,
} from '../../../input/index.js';
import type { Deal } from '../../../scenario/index.js';
import { atTable, timeOfRound } from '../../../talks/index.js';
import type { Tactic } from '../bidding/bidAt.js';
import type { OpponentModel, Situation } from '../parts.js';
import { recall, type Recollection } from '../recollection.js';
import { timeOf } from '../statements.js';
import { utilityOf } from '../utility.js';

/** When to say yes, beside the reservation value, which always holds (Baarslag, Hindriks & Jonker 2013). */
export type AcceptanceCondition = (offer: OfferOnTable) => boolean;

/** The standing offer x, and the tactic of the party that considers it. */
export interface OfferOnTable {
  /** Of the party that considers the offer. */
  readonly situation: Situation;
  /** The offer x: an option per issue, in issue order. */
  readonly deal: Deal;
  /** Own utility u(x). */
  readonly utility: number;
  /** Its bid is the very deal y that is put if x is refused. */
  readonly tactic: Tactic;
  /** How acceptable deals seem to the others. */
  readonly opponents: OpponentModel;
}

/** An acceptance condition of Baarslag, Hindriks & Jonker (2013) as JSON, with their symbols. */
export type AcceptanceParameters =
  | {
      /** Which condition: `acceptTarget`, `acceptConst`, `acceptNext`, `acceptPrevious`, `acceptTime` or `acceptCombi`. */
      readonly kind: 'target';
    }
  | {
      /** Which condition: `acceptTarget`, `acceptConst`, `acceptNext`, `acceptPrevious`, `acceptTime` or `acceptCombi`. */
      readonly kind: 'const';
      /** Own utility from which on it says yes. */
      readonly c: number;
    }
  | {
      /** Which condition: `acceptTarget`, `acceptConst`, `acceptNext`, `acceptPrevious`, `acceptTime` or `acceptCombi`. */
      readonly kind: 'next';
      /** Factor α on its own utility of the offer. */
      readonly alpha: number;
      /** What is added to that, β. */
      readonly beta: number;
    }
  | {
      /** Which condition: `acceptTarget`, `acceptConst`, `acceptNext`, `acceptPrevious`, `acceptTime` or `acceptCombi`. */
      readonly kind: 'previous';
      /** Factor α on its own utility of the offer. */
      readonly alpha: number;
      /** What is added to that, β. */
      readonly beta: number;
    }
  | {
      /** Which condition: `acceptTarget`, `acceptConst`, `acceptNext`, `acceptPrevious`, `acceptTime` or `acceptCombi`. */
      readonly kind: 'time';
      /** Share of the time of the plenary, in [0, 1], from which on it says yes. */
      readonly T: number;
    }
  | {
      /** Which condition: `acceptTarget`, `acceptConst`, `acceptNext`, `acceptPrevious`, `acceptTime` or `acceptCombi`. */
      readonly kind: 'combi';
      /** Share of the time of the plenary, in [0, 1], from which on it says yes. */
      readonly T: number;
      /** Utility γ that it asks from time `T` on: a number, or the most or the mean of what it has been offered. */
      readonly gamma: number | 'max' | 'mean';
    };

/** Accepts if u(x) ≥ what the bidding tactic itself aims at now. */
export function acceptTarget(): AcceptanceCondition {
  return ({ situation, utility, tactic }) => utility >= tactic.target(situation) - GAIN_TOLERANCE;
}

/**
 * Accepts by AC_const(c) (Baarslag, Hindriks & Jonker 2013): u(x) ≥ c.
 *
 * @param c - own utility, value of having no deal included
 * @throws SixPartyError `invalid-option`
 */
export function acceptConst(c: number): AcceptanceCondition {
  checkParameters('const', { c });
  return ({ utility }) => utility >= c - GAIN_TOLERANCE;
}

/**
 * Accepts by AC_next(α, β) (Baarslag, Hindriks & Jonker 2013): α u(x) + β ≥ u(y), y the bid one would make
 * now. No if there is nothing that one would bid.
 *
 * @throws SixPartyError `invalid-option`
 */
export function acceptNext(alpha = 1, beta = 0): AcceptanceCondition {
  checkParameters('next', { alpha, beta });
  return ({ situation, utility, tactic, opponents }) => {
    const bid = tactic.bid(situation, opponents);
    return bid !== null && alpha * utility + beta >= utilityOf(situation, bid) - GAIN_TOLERANCE;
  };
}

/**
 * Accepts by AC_prev(α, β) (Baarslag, Hindriks & Jonker 2013): α u(x) + β ≥ u(p), p one's previous bid of
 * this plenary. No before one has made a bid.
 *
 * @throws SixPartyError `invalid-option`
 */
export function acceptPrevious(alpha = 1, beta = 0): AcceptanceCondition {
  checkParameters('previous', { alpha, beta });
  return ({ situation, utility }) => {
    const previous = recall(lastPut, situation).get(situation.observation.party);
    if (!previous) return false;
    return alpha * utility + beta >= utilityOf(situation, previous) - GAIN_TOLERANCE;
  };
}

/**
 * Accepts by AC_time(T) (Baarslag, Hindriks & Jonker 2013): t ≥ T, whatever is offered. With R rounds the
 * last one has t = R / (R + 1): a T above that is never reached.
 *
 * @param T - time from 0 to 1
 * @throws SixPartyError `invalid-option`
 */
export function acceptTime(T: number): AcceptanceCondition {
  checkParameters('time', { T });
  return ({ situation }) => timeOf(situation.observation) >= T - GAIN_TOLERANCE;
}

/**
 * Accepts by AC_combi(T, γ) (Baarslag, Hindriks & Jonker 2013): AC_next(1, 0), or t ≥ T and u(x) ≥ γ.
 *
 * @param gamma - own utility, or the greatest or the mean own utility of what others offered that have not left, x
 * included, in a window as long as the time that is left: [2t − 1, t]
 * @throws SixPartyError `invalid-option`
 */
export function acceptCombi(T: number, gamma: number | 'max' | 'mean'): AcceptanceCondition {
  checkParameters('combi', { T, gamma });
  const next = acceptNext();
  return (offer) => {
    if (next(offer)) return true;
    const { situation, utility } = offer;
    if (timeOf(situation.observation) < T - GAIN_TOLERANCE) return false;
    const least = typeof gamma === 'number' ? gamma : offered(situation, gamma);
    return utility >= least - GAIN_TOLERANCE;
  };
}

/** Per party: the deal that it put last. */
const lastPut: Recollection<Map<string, Deal>> = {
  begin: () => new Map(),
  add(perParty, { by, deal }) {
    if (deal !== null) perParty.set(by, deal);
  },
};

/** Own utility of what others offered, who did, and when. */
const worthOfOffers: Recollection<
  { readonly by: string; readonly utility: number; readonly round: number }[]
> = {
  begin: () => [],
  add(so, { by, deal, round }, situation) {
    if (by === situation.observation.party || deal === null) return;
    so.push({ by, utility: utilityOf(situation, deal), round });
  },
};

function offered(situation: Situation, which: 'max' | 'mean'): number {
  const { rules, own, public: now } = situation.observation;
  const there = atTable(now);
  const earliest = 2 * timeOf(situation.observation) - 1 - GAIN_TOLERANCE;
  const all = recall(worthOfOffers, situation, [situation.valuation, own.noDeal]);
  let first = all.length;
  while (first > 0 && timeOfRound(rules.protocol, all[first - 1]!.round) >= earliest) first--;
  let most = -Infinity;
  let sum = 0;
  let count = 0;
  for (let n = first; n < all.length; n++) {
    const { by, utility } = all[n]!;
    if (!there.includes(by)) continue;
    count += 1;
    most = Math.max(most, utility);
    sum += utility;
  }
  return which === 'max' ? most : sum / count;
}

type Kind = AcceptanceParameters['kind'];
type ParametersOf = {
  readonly [K in Kind]: Extract<AcceptanceParameters, { readonly kind: K }>;
};

/** What the parameters of a kind must be, and the condition that they stand for. */
interface ConditionKind<P> {
  readonly required: Readonly<Record<Exclude<keyof P, 'kind'>, Reader>>;
  readonly make: (parameters: P) => AcceptanceCondition;
}

const factor = number();
const gammaOf = satisfying(
  'a number, max or mean',
  (value): value is number | 'max' | 'mean' => Number.isFinite(value) || value === 'max' || value === 'mean',
);

const conditions: { readonly [K in Kind]: ConditionKind<ParametersOf[K]> } = {
  target: { required: {}, make: () => acceptTarget() },
  const: { required: { c: factor }, make: ({ c }) => acceptConst(c) },
  next: { required: { alpha: factor, beta: factor }, make: ({ alpha, beta }) => acceptNext(alpha, beta) },
  previous: {
    required: { alpha: factor, beta: factor },
    make: ({ alpha, beta }) => acceptPrevious(alpha, beta),
  },
  time: { required: { T: number(UNIT) }, make: ({ T }) => acceptTime(T) },
  combi: {
    required: { T: number(UNIT), gamma: gammaOf },
    make: ({ T, gamma }) => acceptCombi(T, gamma),
  },
};

function checkParameters<K extends Kind>(kind: K, parameters: Omit<ParametersOf[K], 'kind'>): void {
  const { required } = conditions[kind];
  checkMembers(parameters, required, Object.keys(required) as never[], 'There is no such condition.');
}

/** Reads the parameters of an acceptance condition. */
export const readAcceptance: Reader<Kind> = variant(conditions);

/** Returns the acceptance condition that parameters stand for. */
export function acceptanceOf(parameters: AcceptanceParameters): AcceptanceCondition {
  return made(parameters.kind, parameters);
}

function made<K extends Kind>(kind: K, parameters: ParametersOf[K]): AcceptanceCondition {
  return conditions[kind].make(parameters);
}
