import { agentModels } from '../../agents/index.js';
import {
  addProblems,
  argumentProblem,
  changedAt,
  didYouMean,
  oneOf,
  problem,
  quoted,
  refuse,
  SixPartyError,
  stepsOf,
  type Nowhere,
  type Problem,
  type ProblemCode,
  type ProblemWords,
} from '../../input/index.js';
import { checkScenario, defineScenario } from '../../scenario/index.js';
import { withAgent, type Agent, type Talks } from '../../talks/index.js';
import { needExperiment, type Experiment, type Factor, type Level } from './experiment.js';
import { parametersAt, pointWords } from './points.js';

/** Scenarios kept per experiment: runs of a policy at a point stand together, so that few are needed at once. */
const MAX_KEPT = 256;

/** What was made of an experiment: checking a scenario takes some milliseconds, playing it may take less. */
const made = new WeakMap<Experiment, Map<string, Talks>>();

/**
 * Returns the scenario of a policy at a point of the design; the same object as long as few others are asked for.
 *
 * @param policy - name of one of the experiment's policies
 * @param point - from 0
 * @throws SixPartyError `invalid-scenario` if the levels of the point do not go together, which loading an
 *   experiment with many points does not find; `unknown-name` (policy), `invalid-option`
 */
export function scenarioAt(experiment: Experiment, policy: string, point: number): Talks {
  const key = `${String(policy)}/${String(point)}`;
  const before = made.get(experiment)?.get(key);
  if (before !== undefined) return before;
  needExperiment(experiment);
  const names = experiment.policies.map(({ name }) => name);
  refuse('unknown-name', 'The experiment has no such policy.', [
    argumentProblem('policy', policy, oneOf(names, 'a policy of the experiment')),
  ]);
  const { scenario: base } = experiment.policies.find(({ name }) => name === policy)!;
  const parameters = parametersAt(experiment, point);
  let scenarios = made.get(experiment);
  if (scenarios === undefined) made.set(experiment, (scenarios = new Map()));
  const outcome = scenarioWith(base, experiment.factors, parameters);
  if ('problems' in outcome) throw refusedPoint(policy, point, parameters, outcome.problems);
  if (scenarios.size >= MAX_KEPT) scenarios.delete(scenarios.keys().next().value!);
  scenarios.set(key, outcome.scenario);
  return outcome.scenario;
}

/** Makes the error of a point whose levels do not go together under a policy. */
export function refusedPoint(
  policy: string,
  point: number,
  levels: Readonly<Record<string, Level>>,
  problems: readonly Problem[],
): SixPartyError {
  const message = `Policy ${policy} cannot be played at ${pointWords(point, levels)}.`;
  return new SixPartyError('invalid-scenario', message, problems);
}

/** Why levels cannot be set. */
export interface RefusedLevels {
  readonly problems: readonly Problem[];
  /** Whether a path leads nowhere, whatever the level. */
  readonly nowhere: boolean;
}

/**
 * Returns a scenario with levels at the paths of its factors, or what is wrong with it.
 *
 * @param levels - by name of the factor; a factor without one is left as the scenario has it
 */
export function scenarioWith(
  base: Talks,
  factors: readonly Factor[],
  levels: Readonly<Record<string, Level>>,
): { readonly scenario: Talks } | RefusedLevels {
  const problems: Problem[] = [];
  let changed: unknown = base;
  let nowhere = false;
  for (const { path, level } of assignments(factors, levels)) {
    const outcome =
      stepsOf(path)[0] === 'agents'
        ? withAgentLevel(changed as Talks, path, level)
        : withLevel(changed, path, level);
    if ('value' in outcome) changed = outcome.value;
    else {
      addProblems(problems, outcome.problems);
      nowhere ||= outcome.nowhere;
    }
  }
  if (problems.length === 0 && changed !== base) {
    addProblems(problems, checkScenario(changed));
    nowhere = problems.some(({ onKey }) => onKey === true);
  }
  if (problems.length > 0) return { problems, nowhere };
  return { scenario: defineScenario(changed as Talks) };
}

/** What to set where: an agent model before its parameters, that is, what is short before what is below it. */
function assignments(
  factors: readonly Factor[],
  levels: Readonly<Record<string, Level>>,
): { readonly path: string; readonly level: Level }[] {
  return factors
    .flatMap(({ name, paths }) =>
      Object.hasOwn(levels, name) ? paths.map((path) => ({ path, level: levels[name]! })) : [],
    )
    .sort((a, b) => stepsOf(a.path).length - stepsOf(b.path).length);
}

/** Data with a level set in it, or why it cannot be set. */
type Changed<T = unknown> = { readonly value: T } | RefusedLevels;

function withLevel(data: unknown, path: string, level: Level): Changed {
  const outcome = changedAt(data, path, () => level);
  return 'nowhere' in outcome ? leadsNowhere(path, outcome) : outcome;
}

function leadsNowhere(path: string, { done, step, steps }: Nowhere): RefusedLevels {
  const expected = 'a path of the scenario, with ids in place of indices';
  return {
    nowhere: true,
    problems: [
      problem(path, 'unknown-name', expected, step, {
        message: `There is no ${quoted(step)} under ${quoted(done.join('.'))} in the scenario.`,
        hint: didYouMean(step, steps),
      }),
    ],
  };
}

/**
 * Puts another agent on a seat: `agents.US` takes the name of a model, `agents.US.parameters.…` a parameter of the
 * model that sits there.
 */
function withAgentLevel(scenario: Talks, path: string, level: Level): Changed<Talks> {
  const [, party = '', kind, ...parameter] = stepsOf(path);
  const seats = scenario.agents;
  const seat = Object.hasOwn(seats, party) ? seats[party] : undefined;
  const refused = (
    code: ProblemCode,
    expected: string,
    found: string,
    words?: ProblemWords,
  ): RefusedLevels => ({ nowhere: true, problems: [problem(path, code, expected, found, words)] });
  if (seat === undefined) {
    return refused('unknown-name', 'the id of a party', party, {
      hint: didYouMean(party, Object.keys(seats)),
    });
  }
  if (kind === undefined) return withModel(scenario, party, path, String(level), {});
  if (kind !== 'parameters' || parameter.length === 0) {
    const expected = `agents.${party} for the model, or agents.${party}.parameters and the parameter's name`;
    return refused('unknown-key', expected, path);
  }
  if (!Object.hasOwn(agentModels, seat.name)) {
    const expected = 'an agent model of the library, whose parameters can be set';
    return refused('inconsistent', expected, seat.name, { received: `the agent ${quoted(seat.name)}` });
  }
  const outcome = changedAt(seat.parameters, parameter.join('.'), () => level);
  if ('nowhere' in outcome) {
    return leadsNowhere(path, { ...outcome, done: ['agents', party, 'parameters', ...outcome.done] });
  }
  return withModel(scenario, party, path, seat.name, outcome.value as Agent['parameters']);
}

function withModel(
  scenario: Talks,
  party: string,
  path: string,
  model: string,
  parameters: Agent['parameters'],
): Changed<Talks> {
  if (!Object.hasOwn(agentModels, model)) {
    const hint = didYouMean(model, Object.keys(agentModels));
    const unknown = problem(path, 'unknown-name', 'the name of an agent model', model, { hint });
    return { nowhere: false, problems: [unknown] };
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
