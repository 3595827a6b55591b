import { anything, checkOptions, flag } from '../../input/index.js';
import type { Bound, Formula, Pending } from './Formula.js';

/** The formula does not hold. */
export function not(formula: Formula): Formula {
  return { kind: 'not', of: formula };
}

/** All of the formulas hold; true without any. */
export function and(...formulas: readonly Formula[]): Formula {
  return { kind: 'and', of: formulas };
}

/** One of the formulas holds, or several; false without any. */
export function or(...formulas: readonly Formula[]): Formula {
  return { kind: 'or', of: formulas };
}

/** The conclusion holds, unless the premise does not. */
export function implies(premise: Formula, conclusion: Formula): Formula {
  return { kind: 'implies', premise, conclusion };
}

/** There is a next position, and the formula holds there: false at the last position. */
export function next(formula: Formula): Formula {
  return { kind: 'next', of: formula };
}

/** If there is a next position, the formula holds there: true at the last position. */
export function weakNext(formula: Formula): Formula {
  return { kind: 'weakNext', of: formula };
}

/**
 * No position from here on violates the formula.
 *
 * @param bound - `within: k` looks at this position and k further ones
 */
export function always(formula: Formula, bound: Bound = {}): Formula {
  return { kind: 'always', of: formula, ...bound };
}

/**
 * The formula holds here or later.
 *
 * @param bound - `within: k` looks at this position and k further ones; `pending: 'kept'` lets it hold if the
 *   trace ends before that term does. Default `broken`
 */
export function eventually(formula: Formula, bound: Bound & { readonly pending?: Pending } = {}): Formula {
  return { kind: 'eventually', of: formula, ...bound };
}

/**
 * `right` holds here or later, and `left` at every position before that.
 *
 * @param bound - `within: k` looks at this position and k further ones
 */
export function until(left: Formula, right: Formula, bound: Bound = {}): Formula {
  return { kind: 'until', left, right, ...bound };
}

/**
 * `right` holds up to and including the first position at which `left` does, which need not come.
 *
 * @param bound - `within: k` looks at this position and k further ones
 */
export function release(left: Formula, right: Formula, bound: Bound = {}): Formula {
  return { kind: 'release', left, right, ...bound };
}

/**
 * `left` holds at every position before the first at which `right` does, which need not come.
 *
 * @param bound - `within: k` looks at this position and k further ones
 */
export function weakUntil(left: Formula, right: Formula, bound: Bound = {}): Formula {
  return { kind: 'weakUntil', left, right, ...bound };
}

/**
 * `right` holds up to and including the first position at which `left` does, and there is one.
 *
 * @param bound - `within: k` looks at this position and k further ones
 */
export function strongRelease(left: Formula, right: Formula, bound: Bound = {}): Formula {
  return { kind: 'strongRelease', left, right, ...bound };
}

/**
 * `first` holds at a position before the first one at which `second` holds; both at the same position is not
 * before. By default it need not come to either: without `second` it holds.
 *
 * @param options - `strong`: it must come to `first`. Default false
 * @throws SixPartyError `invalid-option` (options)
 */
export function before(
  first: Formula,
  second: Formula,
  options: { readonly strong?: boolean } = {},
): Formula {
  checkOptions(options, { strong: flag });
  return options.strong ? strongRelease(first, not(second)) : release(first, not(second));
}

/**
 * Demand and response: whenever the trigger holds, the response holds then or later.
 *
 * With `within: k` it must come at the same position or at one of k further ones. A response that is still
 * outstanding when the trace ends before its term is *pending*: neither given nor refused. It counts as
 * `kept`, so that a run is not blamed for its horizon, unless `pending: 'broken'` is asked for. Without a term
 * there is no pending: a response that has not come by the end is missing.
 *
 * @throws SixPartyError `invalid-option` if the bound has another member
 */
export function leadsTo(
  trigger: Formula,
  response: Formula,
  bound: Bound & { readonly pending?: Pending } = {},
): Formula {
  checkOptions(bound, { within: anything, pending: anything });
  const pending: Pending = bound.within === undefined ? 'broken' : 'kept';
  return always(implies(trigger, eventually(response, { pending, ...bound })));
}
