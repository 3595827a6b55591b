import { scenarioHash } from '../../scenario/index.js';
import type { Scenario } from '../../scenario/index.js';
import type { TalksEvent } from '../events/TalksEvent.js';
import { version } from '../version.js';
import type { Trace } from './Trace.js';

/** The trace of a run: everything that is needed to replay it, agents reduced to name and parameters. */
export function traceOf(scenario: Scenario, seed: string, events: readonly TalksEvent[]): Trace {
  return {
    format: 'six-party-trace/1',
    version,
    scenarioHash: scenarioHash(scenario),
    scenario: withoutCode(scenario),
    seed,
    events,
  };
}

const known = new WeakMap<Scenario, Scenario>();

function withoutCode(scenario: Scenario): Scenario {
  let plain = known.get(scenario);
  if (plain === undefined) {
    const seats = Object.entries(scenario.agents).map(([id, { name, parameters }]) => [
      id,
      { name, parameters },
    ]);
    plain = { ...scenario, agents: Object.fromEntries(seats) as Scenario['agents'] };
    known.set(scenario, plain);
  }
  return plain;
}
