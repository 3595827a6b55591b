import { clamp } from '../../numeric/index.js';
import { openStream, uniform } from '../../random/index.js';
import type { Stream } from '../../random/index.js';
import { defineScenario, quantityValue } from '../../scenario/index.js';
import type { Party, Preferences, Quantity } from '../../scenario/index.js';
import { base } from '../../scenarios/index.js';
import type { Talks } from '../../talks/index.js';

/** Most by which a trust, a no-deal value and an importance rank are moved. */
const TRUST = 0.1;
const NO_DEAL = 0.05;
const RANK = 1;

/**
 * Returns a scenario with its judgements jittered: every trust by ± 0.1, every no-deal value by ± 0.05, every
 * importance rank by ± 1 before ranking. Intervals give way to the numbers drawn.
 *
 * @param name - names the stream: the same name, the same draw
 */
export function perturbed(scenario: Talks, name: string): Talks {
  const stream = openStream(name);
  return defineScenario({
    ...scenario,
    parties: scenario.parties.map((party): Party => {
      const around = (quantity: Quantity, half: number): number =>
        quantityValue(quantity) + uniform(stream, -half, half);
      const trust = Object.entries(party.trust ?? {}).map(([id, share]) => [
        id,
        clamp(around(share, TRUST), 0.01, 0.99),
      ]);
      return {
        ...party,
        trust: Object.fromEntries(trust) as Record<string, number>,
        noDeal: clamp(around(party.noDeal ?? 0, NO_DEAL), -1, 1),
        preferences: jittered(party.preferences, stream),
      };
    }),
  });
}

function jittered(preferences: Preferences, stream: Stream): Preferences {
  if (preferences.kind !== 'ordinal') return preferences;
  const importance = Object.entries(preferences.importance).map(([id, rank]) => [
    id,
    Math.max(0.01, quantityValue(rank) + uniform(stream, -RANK, RANK)),
  ]);
  return { ...preferences, importance: Object.fromEntries(importance) as Record<string, number> };
}

/** What trust is where nobody's differs. */
const EQUAL_TRUST = 0.5;

/**
 * Returns a dated scenario without what was shifted for its date: everybody trusts everybody equally, no-deal
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
