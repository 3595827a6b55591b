import { checkScenario } from './checkScenario.js';
import { deepFreeze } from './deepFreeze.js';
import type { Scenario } from './Scenario.js';
import type { Seat } from './Seat.js';
import { SixPartyError } from '../input/index.js';

const defined = new WeakSet();

/**
 * Checks a scenario and makes it unchangeable, so that it is checked once and for all.
 *
 * @param scenario - data and agents; frozen to the bottom, save that of an agent only its `parameters` are
 * @returns the same object; a second call costs nothing
 * @throws {@link SixPartyError} `invalid-scenario` with everything that is wrong, and nothing is frozen
 */
export function defineScenario<A extends Seat>(scenario: Scenario<A>): Scenario<A> {
  if (defined.has(scenario)) return scenario;
  const problems = checkScenario(scenario);
  if (problems.length > 0) {
    throw new SixPartyError('invalid-scenario', 'The scenario is not valid.', problems);
  }
  const { agents, ...data } = scenario;
  deepFreeze(data);
  Object.freeze(agents);
  for (const agent of Object.values(agents)) deepFreeze(agent.parameters);
  defined.add(Object.freeze(scenario));
  return scenario;
}
