import { frozenScenario, type Scenario } from '../../../scenario/index.js';
import type { Agent, Talks } from '../../../talks/index.js';
import type { Mechanism } from './Mechanism.js';
import { switchesByPath } from './byPath.js';
import { switchesOfTheirOwn } from './ofItsOwn.js';

/**
 * Returns every mechanism that a scenario has in its data and that can be switched off: its caucus, every hazard, dated
 * event and kind of effect, what drifts, how trust moves, delays, costs, how steps are ordered, watched and taken
 * back, whose consent the rule needs, what each agent of the library demands, whom it urges, and the rest. What
 * is off already is not among them. It knows no scenario and no party: one of your own has them too.
 *
 * @throws SixPartyError `invalid-scenario`
 */
export function mechanismsOf(scenario: Scenario<Agent>): readonly Mechanism[] {
  const talks: Talks = frozenScenario(scenario);
  return [...switchesByPath(talks), ...switchesOfTheirOwn(talks)];
}
