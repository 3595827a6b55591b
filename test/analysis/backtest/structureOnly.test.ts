import { describe, expect, test } from 'vitest';
import { structureOnly } from '../../../src/analysis/backtest/index.js';
import { checkScenario } from '../../../src/scenario/index.js';
import { base, scenarios } from '../../../src/scenarios/index.js';

describe.each(Object.entries(scenarios))('%s', (_, scenario) => {
  const bare = structureOnly(scenario);

  test('everybody trusts everybody equally, no-deal values are 0', () => {
    expect(checkScenario(bare)).toEqual([]);
    for (const { id, trust, noDeal } of bare.parties) {
      const before = scenario.parties.find((party) => party.id === id)!;
      expect(Object.keys(trust!)).toEqual(Object.keys(before.trust!));
      expect(new Set(Object.values(trust!))).toEqual(new Set([0.5]));
      expect(noDeal).toBe(0);
    }
  });

  test('mandates and flexibility are those of the base', () => {
    for (const { id, mandate, flexibility } of bare.parties) {
      const common = base.parties.find((party) => party.id === id)!;
      expect([mandate, flexibility]).toEqual([common.mandate, common.flexibility]);
    }
  });

  test('preferences, what is implemented, positions and events stay', () => {
    const { parties, ...rest } = bare;
    const { parties: before, ...same } = scenario;
    expect(rest).toEqual(same);
    expect(parties.map(({ preferences }) => preferences)).toEqual(
      before.map(({ preferences }) => preferences),
    );
  });
});
