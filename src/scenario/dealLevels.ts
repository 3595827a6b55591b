import type { Deal } from './Deal.js';
import type { Issue } from './Issue.js';

/**
 * A deal as options by issue id; inverse of `dealOf`.
 *
 * @param rules - a scenario or its rules
 * @param deal - a deal of that scenario
 * @returns an option for every issue, keys in issue order
 */
export function dealLevels(rules: { readonly issues: readonly Issue[] }, deal: Deal): Record<string, number> {
  const levels: Record<string, number> = {};
  rules.issues.forEach(({ id }, index) => {
    levels[id] = deal[index]!;
  });
  return levels;
}
