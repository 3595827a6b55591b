import type { Bound, Formula } from '../Formula.js';

/**
 * `right` holds up to and including the first position at which `left` does, and there is one.
 *
 * @param bound - `within: k` looks at this position and k further ones
 */
export function strongRelease(left: Formula, right: Formula, bound: Bound = {}): Formula {
  return { kind: 'strongRelease', left, right, ...bound };
}
