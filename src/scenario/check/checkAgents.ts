import { checkById } from './checkById.js';
import { checkJson } from './checkJson.js';
import { checkText } from './checkText.js';
import type { Outline } from './Outline.js';
import { isRecord, member, report, type Place } from './Place.js';

/** Checks that every party has an agent. What an agent has beside `name` and `parameters` is its own. */
export function checkAgents(place: Place, { parties }: Outline): void {
  checkById(place, parties, 'a party', (agent) => {
    if (!isRecord(agent.value)) return report(agent, 'wrong-type', 'an agent: {name, parameters, …}');
    checkText({ ...member(agent, 'name'), value: agent.value.name });
    const parameters = { ...member(agent, 'parameters'), value: agent.value.parameters };
    if (isRecord(parameters.value)) checkJson(parameters);
    else report(parameters, 'wrong-type', 'an object of JSON data');
  });
  if (!isRecord(place.value)) return;
  for (const party of parties) {
    const agent = member(place, party);
    if (agent.value === undefined) report(agent, 'missing', `an agent for '${party}'`);
  }
}
