import type { Bound, Formula, Pending } from '../Formula.js';
import { always } from './always.js';
import { eventually } from './eventually.js';
import { implies } from './implies.js';

/**
 * Demand and response: whenever the trigger holds, the response holds then or later.
 *
 * With `within: k` it must come at the same position or at one of k further ones. A response that is still
 * outstanding when the trace ends before its term is *pending*: neither given nor refused. It counts as
 * `kept`, so that a run is not blamed for its horizon, unless `pending: 'broken'` is asked for. Without a term
 * there is no pending: a response that has not come by the end is missing.
 */
export function leadsTo(
  trigger: Formula,
  response: Formula,
  bound: Bound & { readonly pending?: Pending } = {},
): Formula {
  const pending: Pending = bound.within === undefined ? 'broken' : 'kept';
  return always(implies(trigger, eventually(response, { pending, ...bound })));
}
