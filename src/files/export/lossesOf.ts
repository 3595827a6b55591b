import { ruleNeedsAll } from '../../scenario/index.js';
import type { Party, Preferences, Problem, Quantity, Scenario } from '../../scenario/index.js';

/** What of a scenario a GeniusWeb profile cannot say, as problems with a hint each. */
export function lossesOf(scenario: Scenario): Problem[] {
  const found: Problem[] = [];
  const lost = (path: string, what: string): void => {
    const message = `A GeniusWeb domain has no place for ${what}.`;
    const hint = 'With lossy it is left out.';
    found.push({ path, code: 'inconsistent', expected: 'nothing', received: what, message, hint });
  };
  const { rule, protocol, dynamics, costs, implemented } = scenario;
  if (!ruleNeedsAll(rule)) lost('rule', 'an agreement without all parties');
  if (protocol.kind !== 'saop') lost('protocol', 'a text drafted by a chair');
  if (dynamics) lost('dynamics', 'what happens between sessions');
  if (costs) lost('costs', 'cost shares');
  if (implemented) lost('implemented', 'levels that are already implemented');
  scenario.parties.forEach((party, i) => {
    if (isUncertain(party))
      lost(`parties[${i}]`, 'numbers that are intervals, other than by their middle value');
  });
  return found;
}

/** What not even a loss can make of a weighted sum. */
export function obstaclesOf(scenario: Scenario): Problem[] {
  if (!scenario.schedule) return [];
  const message = 'Deals of a scenario with a schedule are not worth a weighted sum over their issues.';
  return [
    { path: 'schedule', code: 'inconsistent', expected: 'none', received: 'a schedule', message, hint: '' },
  ];
}

function isUncertain({ preferences, noDeal }: Party): boolean {
  return [...quantitiesOf(preferences), noDeal].some((quantity) => typeof quantity === 'object');
}

function quantitiesOf(preferences: Preferences): Quantity[] {
  const importance = preferences.kind === 'ordinal' ? preferences.importance : {};
  return [
    ...Object.values(importance),
    ...Object.values(preferences.weights ?? {}),
    ...Object.values(preferences.values ?? {}).flat(),
  ];
}
