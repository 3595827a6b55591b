import { describe, expect, test } from 'vitest';
import { perturbed, structureOnly } from '../../../src/history/index.js';
import { checkScenario, quantityValue } from '../../../src/scenario/index.js';
import type { Party, Quantity } from '../../../src/scenario/index.js';
import { base, december2003, scenarios } from '../../../src/scenarios/index.js';
import type { Talks } from '../../../src/talks/index.js';

describe('perturbed', () => {
  const NAMES = Array.from({ length: 30 }, (_, draw) => `perturbed/${draw}`);
  const pairs = (scenario: Talks): [Party, Party][] =>
    NAMES.flatMap((name) =>
      perturbed(scenario, name).parties.map((party, i): [Party, Party] => [party, scenario.parties[i]!]),
    );
  const distance = (one: Quantity, other: Quantity): number =>
    Math.abs(quantityValue(one) - quantityValue(other));
  const ranksOf = ({ preferences }: Party): Readonly<Record<string, Quantity>> =>
    preferences.kind === 'ordinal' ? preferences.importance : {};

  describe.each(Object.entries(scenarios))('%s', (_, scenario) => {
    test('trust moves by 0.1 at most and stays a share', () => {
      for (const [now, before] of pairs(scenario)) {
        expect(Object.keys(now.trust!)).toEqual(Object.keys(before.trust!));
        for (const [id, share] of Object.entries(now.trust!)) {
          expect(distance(share, before.trust![id]!)).toBeLessThanOrEqual(0.1 + 1e-12);
          expect(quantityValue(share)).toBeGreaterThan(0);
          expect(quantityValue(share)).toBeLessThan(1);
        }
      }
    });

    test('no-deal values move by 0.05 at most, ranks by 1, and do move', () => {
      let [noDeal, rank] = [0, 0];
      for (const [now, before] of pairs(scenario)) {
        noDeal = Math.max(noDeal, distance(now.noDeal!, before.noDeal ?? 0));
        for (const [id, value] of Object.entries(ranksOf(now))) {
          rank = Math.max(rank, distance(value, ranksOf(before)[id]!));
        }
      }
      expect([noDeal <= 0.05 + 1e-12, noDeal > 0.04]).toEqual([true, true]);
      expect([rank <= 1, rank > 0.9]).toEqual([true, true]);
    });

    test('intervals of what is drawn give way to numbers', () => {
      for (const { trust, noDeal, preferences } of perturbed(scenario, 'x').parties) {
        const ranks = preferences.kind === 'ordinal' ? Object.values(preferences.importance) : [];
        for (const value of [noDeal, ...Object.values(trust!), ...ranks]) expect(value).toBeTypeOf('number');
      }
    });
  });

  test('the same name gives the same draw, another name another one', () => {
    expect(perturbed(december2003, 'a')).toEqual(perturbed(december2003, 'a'));
    expect(perturbed(december2003, 'a').parties).not.toEqual(perturbed(december2003, 'b').parties);
  });

  test('ranks change places, not always', () => {
    const order = (party: Party): string =>
      Object.entries(ranksOf(party))
        .sort(([, a], [, b]) => quantityValue(a) - quantityValue(b))
        .map(([id]) => id)
        .join();
    const orders = NAMES.map((name) => order(perturbed(december2003, name).parties[1]!));
    expect(new Set(orders).size).toBeGreaterThan(5);
  });

  test('nothing else changes', () => {
    const { parties, ...rest } = perturbed(december2003, 'x');
    const { parties: before, ...same } = december2003;
    expect(rest).toEqual(same);
    parties.forEach(({ trust: _, noDeal: __, preferences: ___, ...party }, i) => {
      expect(before[i]).toMatchObject(party);
    });
  });
});

describe('structureOnly', () => {
  describe.each(Object.entries(scenarios))('%s', (_, scenario) => {
    const bare = structureOnly(scenario);

    test('everybody trusts everybody equally, no-deal values are 0', () => {
      expect(checkScenario({ ...bare })).toEqual([]);
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
});
