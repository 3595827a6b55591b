import { defineScenario } from '../../scenario/index.js';
import type { Party } from '../../scenario/index.js';
import type { Talks } from '../../talks/index.js';
import { base } from '../../scenarios/index.js';

/** What trust is where nobody's differs. */
const EQUAL_TRUST = 0.5;

/**
 * A dated scenario without what was shifted for its date: everybody trusts everybody equally, no-deal
 * values are 0, mandates and flexibility are those of the common base. What is left are preferences, rules,
 * positions, what was implemented, and what happened.
 */
export function structureOnly(scenario: Talks): Talks {
  return defineScenario({
    ...scenario,
    parties: scenario.parties.map((party): Party => {
      const { mandate = 1, flexibility = 0 } = base.parties.find(({ id }) => id === party.id) ?? {};
      const others = Object.keys(party.trust ?? {}).map((id) => [id, EQUAL_TRUST]);
      return {
        ...party,
        trust: Object.fromEntries(others) as Record<string, number>,
        noDeal: 0,
        mandate,
        flexibility,
      };
    }),
  });
}
