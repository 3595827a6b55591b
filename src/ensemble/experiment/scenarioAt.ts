import type { Talks } from '../../talks/index.js';
import { checkedScenario } from './checkedScenario.js';
import type { Experiment } from './Experiment.js';
import { parametersAt } from './parametersAt.js';
import { refusedPoint } from './refusedPoint.js';

/** Scenarios kept per experiment: runs of a policy at a point stand together, so that few are needed at once. */
const KEPT = 256;

const known = new WeakMap<Experiment, Map<string, Talks>>();

/**
 * The scenario of a policy at a point of the design; the same object as long as few others are asked for.
 *
 * @param policy - name of one of the experiment's policies
 * @param point - from 0
 * @throws SixPartyError `invalid-scenario` if the levels of the point do not go together, which loading an
 *   experiment with many points does not find
 */
export function scenarioAt(experiment: Experiment, policy: string, point: number): Talks {
  let scenarios = known.get(experiment);
  if (scenarios === undefined) known.set(experiment, (scenarios = new Map()));
  const key = `${policy}/${point}`;
  const before = scenarios.get(key);
  if (before !== undefined) return before;
  const { scenario } = experiment.policies.find(({ name }) => name === policy)!;
  const parameters = parametersAt(experiment, point);
  const made = checkedScenario(scenario, experiment.factors, parameters);
  if ('problems' in made) throw refusedPoint(policy, point, parameters, made.problems);
  if (scenarios.size >= KEPT) scenarios.delete(scenarios.keys().next().value!);
  scenarios.set(key, made.scenario);
  return made.scenario;
}
