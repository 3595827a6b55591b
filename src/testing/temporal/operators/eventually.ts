import type { Bound, Formula, Pending } from '../Formula.js';

/**
 * The formula holds here or later.
 *
 * @param bound - `within: k` looks at this position and k further ones; `pending: 'kept'` lets it hold if the
 *   trace ends before that term does. Default `broken`
 */
export function eventually(formula: Formula, bound: Bound & { readonly pending?: Pending } = {}): Formula {
  return { kind: 'eventually', of: formula, ...bound };
}
