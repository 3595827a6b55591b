import { checkMembers, number, POSITIVE_OR_ZERO, UNIT, type OptionRules } from '../../../input/index.js';
import { pow } from '../../../numeric/index.js';
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
}

/** What each of them must be. */
export const timeDependentOptions: OptionRules<keyof TimeDependentOptions> = {
  e: number(POSITIVE_OR_ZERO),
  k: number(UNIT),
  floor: number(POSITIVE_OR_ZERO),
  epsilon: number(POSITIVE_OR_ZERO),
};

/**
 * Concedes with time alone (Faratin, Sierra & Jennings 1998): F(t) = k + (1 − k) t^(1/e), target
 * Pmin + (Pmax − Pmin)(1 − F(t)); Pmax is the best own utility, Pmin the reservation value and floor, or
 * the worst own utility if that is higher, and never above Pmax.
 *
 * @param options - may hold more, as the parameters of an agent do
 * @throws SixPartyError `invalid-option`
 */
export function timeDependent(options: TimeDependentOptions): Tactic {
  checkMembers(options, timeDependentOptions, ['e'], 'There is no such tactic.');
  const { e, k = 0, floor = 0, epsilon = 0 } = options;
  const target: Tactic['target'] = (situation) => {
    const { best, worst, reservation } = utilityRange(situation);
    const least = Math.min(best, Math.max(reservation + floor, worst));
    return least + (best - least) * (1 - concession(timeOf(situation.observation), e, k));
  };
  return { target, bid: (situation, opponents) => bidAt(situation, opponents, target(situation), epsilon) };
}

/** F(t); a hardliner's exponent is infinite: t^∞ = 0 before the end. */
function concession(time: number, e: number, k: number): number {
  if (e === 0) return time < 1 ? k : 1;
  return k + (1 - k) * pow(time, 1 / e);
}
