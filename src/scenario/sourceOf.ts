import type { Scenario } from './Scenario.js';

/**
 * Where a number comes from: the source with the longest path that leads to it.
 *
 * @param scenario - a scenario with `sources`
 * @param path - dotted, with ids in place of indices: `parties.US.trust.DPRK`,
 *   `issues.rollback.obligation.reversibility.0`
 * @returns the source, or undefined if none covers the path
 */
export function sourceOf(scenario: Pick<Scenario, 'sources'>, path: string): string | undefined {
  const { sources = {} } = scenario;
  for (let prefix = path; prefix !== ''; prefix = prefix.slice(0, Math.max(prefix.lastIndexOf('.'), 0))) {
    if (Object.hasOwn(sources, prefix)) return sources[prefix];
  }
  return undefined;
}
