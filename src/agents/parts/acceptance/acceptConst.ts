import { NEAR } from '../NEAR.js';
import type { AcceptanceCondition } from './AcceptanceCondition.js';

/**
 * AC_const(c) (Baarslag, Hindriks & Jonker 2013): u(x) ≥ c.
 *
 * @param c - own utility, value of having no deal included
 */
export function acceptConst(c: number): AcceptanceCondition {
  return ({ utility }) => utility >= c - NEAR;
}
