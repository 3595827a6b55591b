import type { Bound, Formula } from '../Formula.js';

/**
 * No position from here on violates the formula.
 *
 * @param bound - `within: k` looks at this position and k further ones
 */
export function always(formula: Formula, bound: Bound = {}): Formula {
  return { kind: 'always', of: formula, ...bound };
}
