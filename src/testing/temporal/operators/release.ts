import type { Bound, Formula } from '../Formula.js';

/**
 * `right` holds up to and including the first position at which `left` does, which need not come.
 *
 * @param bound - `within: k` looks at this position and k further ones
 */
export function release(left: Formula, right: Formula, bound: Bound = {}): Formula {
  return { kind: 'release', left, right, ...bound };
}
