import type { Deal } from './Deal.js';
import type { Issue } from './Issue.js';

/**
 * Whether `x` is a deal of the scenario: a list with one existing option for every issue.
 *
 * @param rules - a scenario or its rules
 */
export function isDeal(rules: { readonly issues: readonly Issue[] }, x: unknown): x is Deal {
  const { issues } = rules;
  if (!Array.isArray(x) || x.length !== issues.length) return false;
  for (let place = 0; place < issues.length; place++) {
    const option: unknown = x[place];
    if (!Number.isInteger(option)) return false;
    if (!((option as number) >= 0 && (option as number) < issues[place]!.options.length)) return false;
  }
  return true;
}
