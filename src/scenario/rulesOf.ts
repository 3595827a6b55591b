import type { PublicParty, Rules } from './Rules.js';
import type { Scenario } from './Scenario.js';

const known = new WeakMap<Scenario, Rules>();

/** The public part of a scenario; the same object for the same scenario. */
export function rulesOf(scenario: Scenario): Rules {
  const before = known.get(scenario);
  if (before !== undefined) return before;
  const { name, title, start, issues, rule, protocol, horizon, schedule, costs, dynamics } = scenario;
  const rules: Rules = {
    name,
    title,
    start,
    issues,
    rule,
    protocol,
    horizon,
    ...(schedule && { schedule }),
    ...(costs && { costs }),
    parties: scenario.parties.map(({ id, label, head, declared }): PublicParty => ({
      id,
      label,
      ...(head !== undefined && { head }),
      ...(declared && { declared }),
    })),
    meetings: dynamics?.meetings ?? 0,
    ...(dynamics?.caucus && { caucus: dynamics.caucus }),
    ...(dynamics && { statements: dynamics.statements }),
    essential: dynamics?.essential ?? scenario.parties.map((party) => party.id),
  };
  known.set(scenario, rules);
  return rules;
}
