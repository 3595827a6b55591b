import { agentModels } from '../agents/index.js';
import { scenarios } from '../scenarios/index.js';

/** Names of the scenarios that come with the library. */
export const scenarioNames: readonly string[] = Object.keys(scenarios);

/** Names of the agent models that come with the library. */
export const modelNames: readonly string[] = Object.keys(agentModels);

/** Parties of the scenarios that come with the library. */
export const partyNames: readonly string[] = [
  ...new Set(Object.values(scenarios).flatMap(({ parties }) => parties.map(({ id }) => id))),
];
