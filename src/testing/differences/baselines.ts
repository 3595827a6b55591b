import { scenarios } from '../../scenarios/index.js';
import type { Talks } from '../../talks/index.js';

const known = new WeakMap<object, Talks>();

/** Notes what a scenario, or an arbitrary of scenarios, is a deviation of. */
export function setBaseline(of: object, baseline: Talks): void {
  known.set(of, baseline);
}

/** What a scenario is a deviation of: what was noted, else the scenario of its name in the library. */
export function baselineOf(scenario: Talks): Talks | undefined {
  return (
    known.get(scenario) ?? (Object.hasOwn(scenarios, scenario.name) ? scenarios[scenario.name] : undefined)
  );
}

/** What the scenarios of an arbitrary are deviations of, if that was noted. */
export function notedBaseline(of: object): Talks | undefined {
  return known.get(of);
}
