import { agentModels } from '../../agents/index.js';
import { nearestName, type Problem, type ProblemCode, type SixPartyError } from '../../scenario/index.js';
import { withAgent, type Agent, type Talks } from '../../talks/index.js';
import type { Level } from './Factor.js';
import { withLevel, type Changed, type Refused } from './withLevel.js';

/**
 * A scenario with another agent on a seat: `agents.US` takes the name of a model, `agents.US.parameters.…` a
 * parameter of the model that sits there.
 */
export function withAgentLevel(scenario: Talks, path: readonly string[], level: Level): Changed<Talks> {
  const [, party = '', kind, ...parameter] = path;
  const seats = scenario.agents;
  const seat = Object.hasOwn(seats, party) ? seats[party] : undefined;
  if (seat === undefined) {
    return wrong(
      path,
      'unknown-name',
      'the id of a party',
      `'${party}'`,
      didYouMean(party, Object.keys(seats)),
    );
  }
  if (kind === undefined) return seated(scenario, party, path, String(level), {});
  if (kind !== 'parameters' || parameter.length === 0) {
    const expected = `agents.${party} for the model, or agents.${party}.parameters and the parameter's name`;
    return wrong(path, 'unknown-key', expected, `'${path.join('.')}'`);
  }
  if (!Object.hasOwn(agentModels, seat.name)) {
    const expected = 'an agent model of the library, whose parameters can be set';
    return wrong(path, 'inconsistent', expected, `the agent '${seat.name}'`);
  }
  const parameters = withLevel(seat.parameters, parameter, level, path);
  if ('problems' in parameters) return parameters;
  return seated(scenario, party, path, seat.name, parameters.value as Agent['parameters']);
}

function seated(
  scenario: Talks,
  party: string,
  path: readonly string[],
  model: string,
  parameters: Agent['parameters'],
): Changed<Talks> {
  if (!Object.hasOwn(agentModels, model)) {
    const names = Object.keys(agentModels);
    const refused = wrong(
      path,
      'unknown-name',
      'the name of an agent model',
      `"${model}"`,
      didYouMean(model, names),
    );
    return { ...refused, nowhere: false };
  }
  try {
    return { value: withAgent(scenario, party, agentModels[model]!(parameters)) };
  } catch (error) {
    const { code, issues } = error as SixPartyError;
    if (code !== 'invalid-option') throw error;
    // A model names its parameters by its own name: `boulware.e`.
    const below = ({ path: inner }: Problem) => `agents.${party}.parameters${inner.slice(model.length)}`;
    const nowhere = issues.some((issue) => issue.code === 'unknown-key');
    return { nowhere, problems: issues.map((issue) => ({ ...issue, path: below(issue) })) };
  }
}

function didYouMean(name: string, names: readonly string[]): string {
  const nearest = nearestName(name, names);
  return nearest === undefined ? `Known: ${names.join(', ')}.` : `Did you mean '${nearest}'?`;
}

function wrong(
  path: readonly string[],
  code: ProblemCode,
  expected: string,
  received: string,
  hint = '',
): Refused {
  const message = `Expected ${expected}, but found ${received}.`;
  return { nowhere: true, problems: [{ path: path.join('.'), code, expected, received, message, hint }] };
}
