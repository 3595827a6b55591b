import { agentModels } from '../agents/index.js';
import type { Problem } from '../scenario/index.js';
import type { Agent, Talks } from '../talks/index.js';
import { modelNames, partyNames } from './names.js';
import { unknownName } from './unknownName.js';

/** Reads `PARTY=model` as often as it was given; what is wrong goes to `problems`. */
export function readAgents(
  texts: readonly string[],
  scenario: Talks | undefined,
  problems: Problem[],
): Readonly<Record<string, Agent>> {
  const parties = scenario?.parties.map(({ id }) => id) ?? partyNames;
  const agents: Record<string, Agent> = {};
  for (const text of texts) {
    const path = `--agent ${text}`;
    const [party = '', name] = text.split(/=(.*)/s);
    if (name === undefined) {
      problems.push(
        wrong(path, 'wrong-type', 'This is not of the form PARTY=model.', 'Such as US=phasedConcessions.'),
      );
      continue;
    }
    const before = problems.length;
    if (!parties.includes(party)) problems.push(unknownName(path, 'party', party, parties));
    if (!modelNames.includes(name)) problems.push(unknownName(path, 'agent model', name, modelNames));
    if (Object.hasOwn(agents, party))
      problems.push(wrong(path, 'duplicate', `${party} has been given an agent already.`));
    if (problems.length === before) agents[party] = agentModels[name]!();
  }
  return agents;
}

function wrong(path: string, code: Problem['code'], message: string, hint = ''): Problem {
  return { path, code, expected: 'PARTY=model', received: path, message, hint };
}
