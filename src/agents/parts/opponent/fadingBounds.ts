import { pow } from '../../../numeric/index.js';
import { YEAR } from '../../../scenario/index.js';
import type { Observation, SaidBound } from '../../../talks/index.js';

/** A memory of what was said in earlier sessions, as bounds that fade. */
export interface FadingBounds {
  /** Tells the kinds apart. */
  readonly kind: 'bounds';
  /** Years after which a remark weighs half as much, > 0. Default 1. */
  readonly halfLifeYears?: number;
}

/** What weighs less is forgotten: four half-lives. */
const FORGOTTEN = 1 / 16;

/**
 * Takes off the ratings what a party refused in earlier sessions: from every option beyond a bound that it last
 * named, the weight of one objection, halved with every half-life since. What was said in this session is not
 * among it: its objections count by themselves. Options without an order have no bounds.
 *
 * @param ratings - per issue and option
 * @param weights - per issue
 * @param weight - of one objection
 */
export function rateFadingBounds(
  ratings: readonly Float64Array[],
  weights: Float64Array,
  { rules, public: now }: Observation,
  party: string,
  weight: number,
  { halfLifeYears = 1 }: FadingBounds,
): void {
  for (let k = 0; k < ratings.length; k++) {
    if (rules.issues[k]!.ordered === false) continue;
    const { atLeast, atMost } = now.said[k]?.by[party] ?? {};
    const perOption = ratings[k]!;
    if (atLeast) take(perOption, 0, atLeast.level - 1, weights[k]! * weight * left(atLeast));
    if (atMost) take(perOption, atMost.level + 1, perOption.length - 1, weights[k]! * weight * left(atMost));
  }

  function left({ day }: SaidBound): number {
    if (day >= now.day) return 0;
    const share = pow(0.5, (now.day - day) / YEAR / halfLifeYears);
    return share < FORGOTTEN ? 0 : share;
  }
}

function take(perOption: Float64Array, first: number, last: number, loss: number): void {
  for (let option = Math.max(0, first); option <= Math.min(last, perOption.length - 1); option++) {
    perOption[option] = perOption[option]! - loss;
  }
}
