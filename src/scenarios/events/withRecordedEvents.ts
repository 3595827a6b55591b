import { changeScenario, daysBetween } from '../../scenario/index.js';
import type { FixedEvent, Scenario, ScenarioChanges, Seat } from '../../scenario/index.js';
import { lastDay } from './lastDay.js';
import { recordedEvents } from './recordedEvents.js';

/**
 * A dated scenario in which the world outside the talks goes as it went: what the record has between the
 * first and the last day that the talks can reach happens on its day, and the hazards that stand for such
 * events (provocations, nuclear shocks, vetoes, reviews, financial measures) are switched off. The others,
 * such as a bad harvest, stay: the record does not tell.
 *
 * Events have the party and the effects of their hazard in this scenario. One that the scenario has itself,
 * by id, stays as it is there. The record has the few events that everybody remembers, so the world gets
 * quieter than with hazards, which follow longer lists. Without dynamics nothing changes.
 *
 * @throws SixPartyError `invalid-scenario`
 * @see withoutDatedEvents
 */
export function withRecordedEvents<A extends Seat>(scenario: Scenario<A>): Scenario<A> {
  const { start, dynamics } = scenario;
  if (!dynamics) return scenario;
  const last = lastDay(scenario);
  const stands = new Set(recordedEvents.map(({ hazard }) => hazard));
  const hazards = Object.fromEntries(
    dynamics.hazards
      .filter(({ id }) => stands.has(id))
      .map(({ id, raisedBy }) => [id, { rate: 0, ...(raisedBy && { raisedBy: { rate: 0 } }) }]),
  );
  const sources: Record<string, string> = {};
  const added = recordedEvents.flatMap(({ id, label, date, hazard, source }): FixedEvent[] => {
    const model = dynamics.hazards.find((each) => each.id === hazard);
    const isThere = dynamics.events.some((event) => event.id === id);
    const day = daysBetween(start, date);
    if (!model || isThere || day < 0 || day > last) return [];
    sources[`dynamics.events.${id}`] = `dated record: ${date}, ${source}; effects of the hazard ${hazard}`;
    return [{ id, label, party: model.party, date, effects: model.effects }];
  });
  const changes = { dynamics: { hazards, events: [...dynamics.events, ...added] }, sources };
  return changeScenario<A>(scenario, changes as ScenarioChanges<A>);
}
