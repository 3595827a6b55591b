import { scenarioHash } from '../../scenario/index.js';
import type { Talks } from '../../talks/index.js';
import { baselineOf } from './baselines.js';
import { scenarioDifferences } from './scenarioDifferences.js';

/** So many differences are told; more would be a dump. */
const MOST = 12;

/** A scenario as its differences to its baseline: the name of what it starts from, then a line for each. */
export function describeScenario(scenario: Talks): { readonly name: string; readonly lines: string[] } {
  const baseline = baselineOf(scenario);
  if (baseline === undefined) return { name: `${scenario.name} (hash ${scenarioHash(scenario)})`, lines: [] };
  const lines = scenarioDifferences(baseline, scenario).map(
    ({ path, from, to }) => `${path}: ${from} → ${to}`,
  );
  const told = lines.length > MOST ? [...lines.slice(0, MOST), `and ${lines.length - MOST} more`] : lines;
  return { name: baseline.name, lines: told };
}
