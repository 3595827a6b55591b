import { NEAR } from '../NEAR.js';
import type { AcceptanceCondition } from './AcceptanceCondition.js';

/** u(x) ≥ what the bidding tactic itself aims at now. */
export function acceptTarget(): AcceptanceCondition {
  return ({ situation, utility, tactic }) => utility >= tactic.target(situation) - NEAR;
}
