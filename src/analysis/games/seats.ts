import { agentModels } from '../../agents/index.js';
import {
  addProblems,
  changedAt,
  isFunction,
  isRecord,
  isSixPartyError,
  problem,
  refuse,
  satisfying,
  unknownName,
  type Problem,
  type Reader,
} from '../../input/index.js';
import { canonicalJson } from '../../scenario/index.js';
import { isTrusted, withParameters, type Agent, type Talks } from '../../talks/index.js';

/** Who may sit in a seat: names of agent models, or agents by the names they are told by. */
export type Candidates = readonly string[] | Readonly<Record<string, Agent>>;

/** Whose seats are looked at, and who may sit there instead. */
export interface SeatsAsked {
  /** Ids of parties, whose candidates are all of `models` and `parameters`; or the candidates of each party. */
  readonly seats: readonly string[] | Readonly<Record<string, Candidates>>;
  /** Where `seats` are ids: names of agent models. */
  readonly models?: readonly string[];
  /**
   * Where `seats` are ids: values by dotted path within the parameters of a seat's own agent, such as
   * `{ ambition: [0, 0.1], 'decision.sessions': [2] }`; every combination is a candidate.
   */
  readonly parameters?: Readonly<Record<string, readonly unknown[]>>;
}

/** Somebody who may sit in a seat. */
export interface Candidate {
  readonly name: string;
  readonly agent: Agent;
}

/** A seat and who may sit there; the first is who sits there in the scenario. */
export interface SeatChoice {
  readonly party: string;
  readonly candidates: readonly Candidate[];
}

/**
 * Returns the seats that were asked for, in the order asked. Who sits there now is a candidate of its own; a candidate that
 * is the same agent is that one.
 *
 * @throws SixPartyError `unknown-name`, `invalid-option`
 */
export function seatsOf(scenario: Talks, { seats, models = [], parameters = {} }: SeatsAsked): SeatChoice[] {
  const problems: Problem[] = [];
  const ids = scenario.parties.map(({ id }) => id);
  const isList = Array.isArray(seats);
  const parties: readonly string[] = isList ? (seats as readonly string[]) : Object.keys(seats);
  const unknown = parties.filter((party) => !ids.includes(party));
  refuse('unknown-name', `${scenario.name} has no such parties.`, [
    ...unknown.map((party) => unknownName(`seats.${party}`, 'party', party, ids)),
  ]);
  if (isList && models.length + Object.keys(parameters).length === 0) {
    problems.push(problem('models', 'missing', 'models or parameters of the candidates', undefined));
  }
  if (!isList && models.length + Object.keys(parameters).length > 0) {
    const message = 'Seats that name their candidates have no others.';
    problems.push(problem('models', 'inconsistent', 'no others', models, { message }));
  }
  const chosen = parties.map((party, n): SeatChoice => {
    if (parties.indexOf(party) !== n) {
      problems.push(problem(`seats[${n}]`, 'duplicate', 'each seat once', party));
    }
    const present = scenario.agents[party]!;
    const asked = isList
      ? [...modelsNamed(models, 'models', problems), ...gridOf(present, parameters, problems)]
      : candidatesOf((seats as Readonly<Record<string, Candidates>>)[party]!, `seats.${party}`, problems);
    return { party, candidates: withPresent(present, asked) };
  });
  refuse('invalid-option', 'Nobody can sit there instead.', problems);
  return chosen;
}

/** Returns an agent that was given, or a model by its name; what is wrong goes to `problems`. */
export function agentOf(given: string | Agent, path: string, problems: Problem[]): Agent | undefined {
  if (typeof given !== 'string') return given;
  if (Object.hasOwn(agentModels, given)) return agentModels[given]!();
  problems.push(unknownName(path, 'agent model', given, Object.keys(agentModels)));
  return undefined;
}

function modelsNamed(names: readonly string[], path: string, problems: Problem[]): Candidate[] {
  return names.flatMap((name, n) => {
    if (names.indexOf(name) !== n) {
      addProblems(problems, [problem(`${path}[${n}]`, 'duplicate', 'each model once', name)]);
    }
    const agent = agentOf(name, `${path}[${n}]`, problems);
    return agent ? [{ name, agent }] : [];
  });
}

function candidatesOf(candidates: Candidates, path: string, problems: Problem[]): Candidate[] {
  if (Array.isArray(candidates)) return modelsNamed(candidates as readonly string[], path, problems);
  return Object.entries(candidates as Readonly<Record<string, Agent>>).map(([name, agent]) => ({
    name,
    agent,
  }));
}

/** Most combinations of parameters. */
const MAX_GRID = 1000;

function gridOf(
  present: Agent,
  parameters: SeatsAsked['parameters'] & object,
  problems: Problem[],
): Candidate[] {
  const entries = Object.entries(parameters);
  if (entries.length === 0) return [];
  const count = entries.reduce((product, [, values]) => product * values.length, 1);
  if (count > MAX_GRID) {
    problems.push(problem('parameters', 'out-of-range', `at most ${MAX_GRID} combinations`, count));
    return [];
  }
  const twice = entries.flatMap(([path, values]) => {
    const texts = values.map((value) => canonicalJson(value));
    return texts.flatMap((text, n) =>
      texts.indexOf(text) === n
        ? []
        : [problem(`parameters.${path}[${n}]`, 'duplicate', 'each value once', values[n])],
    );
  });
  if (twice.length > 0) {
    addProblems(problems, twice);
    return [];
  }
  const points = entries.reduce<readonly (readonly (readonly [string, unknown])[])[]>(
    (all, [path, values]) =>
      all.flatMap((point) => values.map((value) => [...point, [path, value] as const])),
    [[]],
  );
  return points.flatMap((point) => {
    const name = point.map(([path, value]) => `${path}=${JSON.stringify(value)}`).join(' ');
    const agent = changedAgent(present, point, problems);
    return agent ? [{ name, agent }] : [];
  });
}

function changedAgent(
  present: Agent,
  point: readonly (readonly [string, unknown])[],
  problems: Problem[],
): Agent | undefined {
  let parameters = present.parameters;
  for (const [path, value] of point) {
    const outcome = changedAt(parameters, path, () => value);
    if (!('value' in outcome)) {
      addProblems(problems, [problem(`parameters.${path}`, 'unknown-name', `one of ${present.name}`, path)]);
      return undefined;
    }
    parameters = outcome.value as Agent['parameters'];
  }
  try {
    const agent = withParameters(present, parameters) ?? ofItsModel(present, parameters);
    if (agent) return agent;
    addProblems(problems, [
      problem(
        'parameters',
        'inconsistent',
        'an agent of the library, whose parameters can be set',
        present.name,
      ),
    ]);
  } catch (cause) {
    if (!isSixPartyError(cause)) throw cause;
    addProblems(problems, cause.issues);
  }
  return undefined;
}

/** Tactics are made anew by their model. */
function ofItsModel(present: Agent, parameters: Agent['parameters']): Agent | undefined {
  const { name } = present;
  return isTrusted(present) && Object.hasOwn(agentModels, name) ? agentModels[name]!(parameters) : undefined;
}

/** The present agent first, by the name of the candidate that is the same agent, if one is. */
function withPresent(present: Agent, asked: readonly Candidate[]): Candidate[] {
  const same = asked.find(({ agent }) => isSameAgent(agent, present));
  const isTaken = asked.some(({ name }) => name === present.name);
  const name = same?.name ?? (isTaken ? `${present.name} (as it is)` : present.name);
  return [{ name, agent: present }, ...asked.filter((one) => one !== same)];
}

/** Agents of the library are what their parameters say; others are only themselves. */
function isSameAgent(one: Agent, other: Agent): boolean {
  if (one === other) return true;
  if (!isTrusted(one) || !isTrusted(other) || one.name !== other.name) return false;
  return canonicalJson(one.parameters) === canonicalJson(other.parameters);
}

const isNames = (value: unknown): boolean =>
  Array.isArray(value) && value.length > 0 && value.every((name) => typeof name === 'string');

function isAgent(value: unknown): value is Agent {
  return (
    isRecord(value) &&
    typeof value['name'] === 'string' &&
    isRecord(value['parameters']) &&
    isFunction(value['decide'])
  );
}

/** Reads an agent, or the name of a model. */
export function isAgentOrModel(value: unknown): value is string | Agent {
  return typeof value === 'string' || isAgent(value);
}

/** What {@link SeatsAsked} must be. */
export const seatRules: Readonly<Record<keyof SeatsAsked, Reader>> = {
  seats: satisfying(
    'ids of parties, or per party names of models, or by name agents {name, parameters, decide}',
    (value): value is SeatsAsked['seats'] =>
      isNames(value) ||
      (isRecord(value) &&
        Object.keys(value).length > 0 &&
        Object.values(value).every(
          (some) =>
            isNames(some) ||
            (isRecord(some) && Object.keys(some).length > 0 && Object.values(some).every(isAgent)),
        )),
  ),
  models: satisfying('names of agent models', (value): value is string[] => isNames(value)),
  parameters: satisfying(
    'lists of values by path within the parameters of an agent',
    (value): value is NonNullable<SeatsAsked['parameters']> =>
      isRecord(value) && Object.values(value).every((values) => Array.isArray(values) && values.length > 0),
  ),
};
