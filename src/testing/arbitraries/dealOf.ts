import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { Deal, Issue } from '../../scenario/index.js';

/**
 * Deals of a scenario: one option for every issue, in issue order. They shrink towards option 0, nothing.
 *
 * @param rules - a scenario or its rules
 */
export function dealOf(rules: { readonly issues: readonly Issue[] }): Arbitrary<Deal> {
  return fc.tuple(...rules.issues.map(({ options }) => fc.nat({ max: options.length - 1 })));
}
