import { changeScenario } from '../../scenario/index.js';
import type { Scenario, ScenarioChanges, Seat } from '../../scenario/index.js';

/**
 * A dated scenario in which nothing is certain to happen: its fixed events are taken out, and all is left to
 * the hazards. Without dynamics nothing changes.
 *
 * @throws SixPartyError `invalid-scenario`
 * @see withRecordedEvents
 */
export function withoutDatedEvents<A extends Seat>(scenario: Scenario<A>): Scenario<A> {
  if (!scenario.dynamics) return scenario;
  const paths = Object.keys(scenario.sources ?? {}).filter((path) => /^dynamics\.events(\.|$)/.test(path));
  const sources = Object.fromEntries(
    paths.filter((path) => path !== 'dynamics.events').map((path) => [path, null]),
  );
  return changeScenario<A>(scenario, { dynamics: { events: [] }, sources } as ScenarioChanges<A>);
}
