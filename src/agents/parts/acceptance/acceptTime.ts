import { NEAR } from '../NEAR.js';
import { timeOf } from '../timeOf.js';
import type { AcceptanceCondition } from './AcceptanceCondition.js';

/**
 * AC_time(T) (Baarslag, Hindriks & Jonker 2013): t ≥ T, whatever is offered. With R rounds the last one has
 * t = R / (R + 1): a T above that is never reached.
 */
export function acceptTime(T: number): AcceptanceCondition {
  return ({ situation }) => timeOf(situation.observation) >= T - NEAR;
}
