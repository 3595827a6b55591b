import type { Bound, Formula } from '../Formula.js';

/**
 * `right` holds here or later, and `left` at every position before that.
 *
 * @param bound - `within: k` looks at this position and k further ones
 */
export function until(left: Formula, right: Formula, bound: Bound = {}): Formula {
  return { kind: 'until', left, right, ...bound };
}
