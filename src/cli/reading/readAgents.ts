import { agentModels } from '../../agents/index.js';
import { problem, unknownName, type Problem } from '../../input/index.js';
import { withAgent, type Agent, type Talks } from '../../talks/index.js';
import { modelNames } from './options.js';

/** Gathers the values of an option that may be given several times. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** Reads `PARTY=model` as often as it was given; what is wrong goes to `problems`. */
export function readAgents(
  texts: readonly string[],
  parties: readonly string[],
  problems: Problem[],
): Readonly<Record<string, Agent>> {
  const agents: Record<string, Agent> = {};
  for (const text of texts) {
    const path = `--agent ${text}`;
    const unfit = (code: Problem['code'], message: string, hint = ''): Problem =>
      problem(path, code, 'PARTY=model', text, { message, hint });
    const [party = '', name] = text.split(/=(.*)/s);
    if (name === undefined) {
      problems.push(
        unfit('wrong-type', 'This is not of the form PARTY=model.', 'Such as US=phasedConcessions.'),
      );
      continue;
    }
    const before = problems.length;
    if (!parties.includes(party)) problems.push(unknownName(path, 'party', party, parties));
    if (!modelNames.includes(name)) problems.push(unknownName(path, 'agent model', name, modelNames));
    if (Object.hasOwn(agents, party))
      problems.push(unfit('duplicate', `${party} has been given an agent already.`));
    if (problems.length === before) agents[party] = agentModels[name]!();
  }
  return agents;
}

/** Returns a scenario with these agents in their seats. */
export function seatedWith(scenario: Talks, agents: Readonly<Record<string, Agent>>): Talks {
  return Object.entries(agents).reduce((talks, [party, agent]) => withAgent(talks, party, agent), scenario);
}
