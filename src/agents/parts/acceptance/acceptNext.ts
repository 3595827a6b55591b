import { NEAR } from '../NEAR.js';
import { utilityOf } from '../utilityOf.js';
import type { AcceptanceCondition } from './AcceptanceCondition.js';

/**
 * AC_next(α, β) (Baarslag, Hindriks & Jonker 2013): α u(x) + β ≥ u(y), y the bid one would make now. No
 * if there is nothing that one would bid.
 */
export function acceptNext(alpha = 1, beta = 0): AcceptanceCondition {
  return ({ situation, utility, tactic, opponents }) => {
    const bid = tactic.bid(situation, opponents);
    return bid !== null && alpha * utility + beta >= utilityOf(situation, bid) - NEAR;
  };
}
