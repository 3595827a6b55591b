import { NEAR } from '../NEAR.js';
import { statementsOf } from '../statementsOf.js';
import { utilityOf } from '../utilityOf.js';
import type { AcceptanceCondition } from './AcceptanceCondition.js';

/**
 * AC_prev(α, β) (Baarslag, Hindriks & Jonker 2013): α u(x) + β ≥ u(p), p one's previous bid of this
 * plenary. No before one has made a bid.
 */
export function acceptPrevious(alpha = 1, beta = 0): AcceptanceCondition {
  return ({ situation, utility }) => {
    const { party } = situation.observation;
    const previous = statementsOf(situation.observation).findLast(
      ({ by, deal }) => by === party && deal !== null,
    )?.deal;
    if (!previous) return false;
    return alpha * utility + beta >= utilityOf(situation, previous) - NEAR;
  };
}
