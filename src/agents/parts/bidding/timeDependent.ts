import {
  checkMembers,
  flag,
  number,
  POSITIVE_OR_ZERO,
  UNIT,
  type OptionRules,
} from '../../../input/index.js';
import { clamp, pow } from '../../../numeric/index.js';
import type { Observation } from '../../../talks/index.js';
import { timeOf } from '../statements.js';
import { utilityRange } from '../utility.js';
import { bidAt } from './bidAt.js';
import type { Tactic } from './bidAt.js';

/** Options of {@link timeDependent}. */
export interface TimeDependentOptions {
  /** Shape, ≥ 0: below 1 boulware, 1 linear, above 1 conceder, 0 hardliner. */
  readonly e: number;
  /** Share in [0, 1] of the way that is conceded at time 0. Default 0. */
  readonly k?: number;
  /** Utility ≥ 0 above the reservation value that it holds out for to the end. Default 0. */
  readonly floor?: number;
  /** Utility ≥ 0 above the target within which the opponent model chooses. Default 0. */
  readonly epsilon?: number;
  /** Whether it concedes with what the protocol's discount has cost so far, not with time. Default false. */
  readonly discounted?: boolean;
}

/** What each of them must be. */
export const timeDependentOptions: OptionRules<keyof TimeDependentOptions> = {
  e: number(POSITIVE_OR_ZERO),
  k: number(UNIT),
  floor: number(POSITIVE_OR_ZERO),
  epsilon: number(POSITIVE_OR_ZERO),
  discounted: flag,
};

/**
 * Concedes with time alone (Faratin, Sierra & Jennings 1998): F(t) = k + (1 − k) t^(1/e), target
 * Pmin + (Pmax − Pmin)(1 − F(t)); Pmax is the best own utility, Pmin the reservation value and floor, or
 * the worst own utility if that is higher, and never above Pmax.
 *
 * In discounted time t is the share of what waiting to the end costs that is lost by now, (1 − δ^t) / (1 − δ) with the
 * party's own discount δ of the protocol: a party to whom waiting costs much has to come down early. Without a discount
 * that is time itself. A hardliner waits all the same.
 *
 * @param options - may hold more, as the parameters of an agent do
 * @throws SixPartyError `invalid-option`
 */
export function timeDependent(options: TimeDependentOptions): Tactic {
  checkMembers(options, timeDependentOptions, ['e'], 'There is no such tactic.');
  const { e, k = 0, floor = 0, epsilon = 0, discounted = false } = options;
  const clock = discounted && e > 0 ? discountedTime : timeOf;
  const target: Tactic['target'] = (situation) => {
    const { best, worst, reservation } = utilityRange(situation);
    const least = Math.min(best, Math.max(reservation + floor, worst));
    return least + (best - least) * (1 - concession(clock(situation.observation), e, k));
  };
  return { target, bid: (situation, opponents) => bidAt(situation, opponents, target(situation), epsilon) };
}

/** Rises with time and never lags behind it; near a discount of 1 rounding would. */
function discountedTime(observation: Observation): number {
  const time = timeOf(observation);
  const discount = observation.rules.protocol.discounts?.[observation.party] ?? 1;
  return discount === 1 ? time : clamp((1 - pow(discount, time)) / (1 - discount), time, 1);
}

/** F(t); a hardliner's exponent is infinite: t^∞ = 0 before the end. */
function concession(time: number, e: number, k: number): number {
  if (e === 0) return time < 1 ? k : 1;
  return k + (1 - k) * pow(time, 1 / e);
}
