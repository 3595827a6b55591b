import type { Bound, Formula } from '../Formula.js';

/**
 * `left` holds at every position before the first at which `right` does, which need not come.
 *
 * @param bound - `within: k` looks at this position and k further ones
 */
export function weakUntil(left: Formula, right: Formula, bound: Bound = {}): Formula {
  return { kind: 'weakUntil', left, right, ...bound };
}
