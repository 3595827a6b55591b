import { agentModels } from '../../agents/index.js';
import type { Scenario, Seat } from '../../scenario/index.js';
import { dataDifferences } from './dataDifferences.js';
import type { Difference } from './Difference.js';
import { seatInWords } from './seatInWords.js';

/**
 * Where a scenario departs from another one: a few lines in place of the whole.
 *
 * @param baseline - what it is compared with
 * @returns in the order of the baseline's parts, seats last; titles and sources do not count. Agents are told apart by
 *   model and parameters, those of one's own also by their code
 */
export function scenarioDifferences(baseline: Scenario, scenario: Scenario): Difference[] {
  const seats = new Set([...Object.keys(baseline.agents), ...Object.keys(scenario.agents)]);
  return [
    ...dataDifferences(dataOf(baseline), dataOf(scenario)),
    ...[...seats].flatMap((party) =>
      seatDifferences(`agents.${party}`, baseline.agents[party], scenario.agents[party]),
    ),
  ];
}

function dataOf({ title: _title, sources: _sources, agents: _agents, ...data }: Scenario): object {
  return data;
}

function seatDifferences(path: string, a: Seat | undefined, b: Seat | undefined): Difference[] {
  if (a === undefined || b === undefined || a.name !== b.name) {
    return [{ path, from: seatInWords(a), to: seatInWords(b) }];
  }
  const found = dataDifferences(a.parameters, b.parameters, `${path}.parameters`);
  if (found.length > 0 || codeOf(a) === codeOf(b)) return found;
  return [{ path, from: a.name, to: `another ${b.name}` }];
}

/** What decides, where the name does not say it. */
function codeOf(seat: Seat): unknown {
  return Object.hasOwn(agentModels, seat.name) ? undefined : (seat as { decide?: unknown }).decide;
}
