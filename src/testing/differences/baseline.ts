import fc from 'fast-check';
import { defineScenario, scenarioHash } from '../../scenario/index.js';
import { scenarios } from '../../scenarios/index.js';
import type { Talks } from '../../talks/index.js';
import { scenarioDifferences } from './scenarioDifferences.js';

// Beside the objects, not in them: a note in a scenario would change its hash, and be compared and printed.
const noted = new WeakMap<object, Talks>();

/** Notes what a scenario, or an arbitrary of scenarios, is a deviation of. */
export function setBaseline(of: object, baseline: Talks): void {
  noted.set(of, baseline);
}

/** Returns what a scenario is a deviation of: what was noted, else the scenario of its name in the library. */
export function baselineOf(scenario: Talks): Talks | undefined {
  return (
    noted.get(scenario) ?? (Object.hasOwn(scenarios, scenario.name) ? scenarios[scenario.name] : undefined)
  );
}

/** Returns what the scenarios of an arbitrary are deviations of, if that was noted. */
export function notedBaseline(of: object): Talks | undefined {
  return noted.get(of);
}

/** More differences would be a dump. */
const MAX_DIFFERENCES = 12;

/** Tells a scenario as its differences to its baseline: the name of what it starts from, then a line for each. */
export function describeScenario(scenario: Talks): { readonly name: string; readonly lines: string[] } {
  const baseline = baselineOf(scenario);
  if (baseline === undefined) return { name: `${scenario.name} (hash ${scenarioHash(scenario)})`, lines: [] };
  const lines = scenarioDifferences(baseline, scenario).map(
    ({ path, from, to }) => `${path}: ${from} → ${to}`,
  );
  const told =
    lines.length > MAX_DIFFERENCES
      ? [...lines.slice(0, MAX_DIFFERENCES), `and ${lines.length - MAX_DIFFERENCES} more`]
      : lines;
  return { name: baseline.name, lines: told };
}

/**
 * Copies a scenario so that fast-check prints it as its differences to its baseline.
 *
 * @throws SixPartyError `invalid-scenario`
 */
export function labelled(scenario: Talks, baseline?: Talks): Talks {
  if (fc.toStringMethod in scenario) return scenario;
  const copy: Talks = { ...scenario };
  if (baseline !== undefined) setBaseline(copy, baseline);
  // Not enumerable: a copy with other agents would take the words along, and no comparison may see them.
  Object.defineProperty(copy, fc.toStringMethod, { value: () => inOneLine(copy) });
  return defineScenario(copy);
}

function inOneLine(scenario: Talks): string {
  const { name, lines } = describeScenario(scenario);
  return lines.length === 0 ? name : `${name} with ${lines.join('; ')}`;
}
