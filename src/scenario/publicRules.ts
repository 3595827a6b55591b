import { deepFreeze, holding, isRecord, type Reader } from '../input/index.js';
import { isFrozenScenario, scenarioError } from './checkScenario.js';
import type { Conduct } from './parts/conduct.js';
import type { CaucusRule, StatementRule } from './parts/dynamics.js';
import type { Party } from './parts/parties.js';
import type { Scenario } from './Scenario.js';

/** What every party knows: the scenario without anybody's preferences, beliefs, mandate or agent. */
export interface Rules extends Pick<
  Scenario,
  | 'name'
  | 'title'
  | 'start'
  | 'issues'
  | 'inForce'
  | 'constraints'
  | 'rule'
  | 'protocol'
  | 'horizon'
  | 'schedule'
  | 'costs'
> {
  /** Everybody, without what they keep to themselves. */
  readonly parties: readonly PublicParty[];
  /** Bilateral meetings that one party may ask for in a round. */
  readonly meetings: number;
  /** Parties that defend one line. Default none. */
  readonly caucus?: CaucusRule;
  /** What public statements do. Absent where talks are one plenary. */
  readonly statements?: StatementRule;
  /** What each party may do between sessions, and what everybody knows of it. */
  readonly conduct?: Conduct;
  /** Parties without which no session is held. */
  readonly essential: readonly string[];
}

/** What every party knows of another one. */
export type PublicParty = Pick<Party, 'id' | 'label' | 'head' | 'declared'>;

/** Reads the rules of a scenario, or a scenario, by what nothing else has. */
export const someRules: Reader = holding('the rules of a scenario (rulesOf)', {
  issues: (issues) =>
    Array.isArray(issues) && issues.every((issue) => isRecord(issue) && Array.isArray(issue.options)),
  parties: (parties) => Array.isArray(parties) && parties.every(isRecord),
});

/** A cache of what the library froze: what is kept per rules is found by the same object. */
const known = new WeakMap<Scenario, Rules>();

/**
 * The public part of a scenario. For a scenario that `defineScenario` froze it is frozen to the bottom and always
 * the same object; for another one it is made anew each time, from the scenario's own parts.
 *
 * @throws SixPartyError `invalid-scenario` if it has no such part
 */
export function rulesOf(scenario: Scenario): Rules {
  const before = known.get(scenario);
  if (before !== undefined) return before;
  let rules: Rules;
  try {
    rules = publicPart(scenario);
  } catch (cause) {
    throw scenarioError(cause, scenario);
  }
  if (isFrozenScenario(scenario)) known.set(scenario, deepFreeze(rules));
  return rules;
}

function publicPart(scenario: Scenario): Rules {
  const { name, title, start, issues, rule, protocol, horizon, schedule, costs, dynamics } = scenario;
  const { inForce, constraints } = scenario;
  return {
    name,
    title,
    start,
    issues,
    rule,
    protocol,
    horizon,
    ...(inForce && { inForce }),
    ...(constraints && { constraints }),
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
    ...(dynamics?.conduct && { conduct: dynamics.conduct }),
    essential: dynamics?.essential ?? scenario.parties.map((party) => party.id),
  };
}
