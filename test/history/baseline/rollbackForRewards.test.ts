import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weightedForecast } from '../../../src/analysis/index.js';
import type { PartyWeight } from '../../../src/analysis/index.js';
import {
  publishedForecast2004,
  rollbackForRewards,
  rollbackPosition,
  sixPartyWeights,
} from '../../../src/history/index.js';

import { texts } from '../../../src/history/record/index.js';
import { dealOf, defineScenario } from '../../../src/scenario/index.js';
import type { Preferences, Scenario } from '../../../src/scenario/index.js';
import { december2003 } from '../../../src/scenarios/index.js';

describe('where a deal lies', () => {
  const place = (levels: Record<string, number>, scenario: Scenario = december2003): number =>
    rollbackPosition(scenario, dealOf(scenario, levels));
  const allRewards = { security: 4, normalization: 3, sanctions: 3, energy: 4, civilNuclear: 3 };
  const deals = fc.tuple(...december2003.issues.map(({ options }) => fc.nat({ max: options.length - 1 })));

  describe('the ends and the middle', () => {
    test('no rollback and every reward is 0, whatever comes first', () => {
      for (const sequencing of [0, 1, 2, 3, 4]) expect(place({ ...allRewards, sequencing })).toBe(0);
    });

    test('full rollback and verification without a reward, or with every one after it, is 100', () => {
      expect(place({ rollback: 4, verification: 4, sequencing: 2 })).toBe(100);
      expect(place({ rollback: 4, verification: 4, sequencing: 4, ...allRewards })).toBe(100);
    });

    test('nothing for nothing is 50, and so is everything at once with rewards first', () => {
      expect(place({})).toBe(50);
      expect(place({ rollback: 4, verification: 4, sequencing: 0, ...allRewards })).toBe(50);
    });
  });

  describe('by hand', () => {
    test('the US plan of 2004: only the provisional assurance and the oil come early', () => {
      expect(rollbackPosition(december2003, texts.usPlan2004.deal)).toBeCloseTo(
        50 * ((1 + 3 / 4) / 2) + 50 * (1 - (1 / 4 + 1 / 4) / 5),
        12,
      );
    });

    test('a partial deal gives all its rewards before full rollback', () => {
      expect(rollbackPosition(december2003, texts.phasedPartial.deal)).toBeCloseTo(
        50 * (3 / 4) + 50 * (1 - (2 / 4 + 2 / 3 + 2 / 3 + 2 / 4 + 1 / 3) / 5),
        12,
      );
    });

    test('phased in full: the last level of each reward comes with the last step, not before', () => {
      expect(place({ rollback: 4, verification: 4, sequencing: 2, ...allRewards })).toBeCloseTo(
        50 + 50 * (1 - (3 / 4 + 2 / 3 + 2 / 3 + 3 / 4 + 2 / 3) / 5),
        12,
      );
    });

    test('texts stand in the order in which they ask more for less', () => {
      const names = [
        'agreedFramework1994',
        'freezeForReward2003',
        'initialActions2007',
        'phasedPartial',
        'jointStatement2005',
        'usPlan2004',
        'verificationFirst2003',
      ] as const;
      const places = names.map((name) => rollbackPosition(december2003, texts[name].deal));
      expect([...places].sort((a, b) => a - b)).toEqual(places);
    });
  });

  test('what is implemented counts as done, and as given before', () => {
    const later = defineScenario({
      ...december2003,
      implemented: { rollback: 2, verification: 2, energy: 1 },
    });
    expect(place({}, later)).toBe(50 * (2 / 4) + 50 * (1 - 1 / 4 / 5));
    expect(place({ rollback: 2, verification: 1, energy: 1 }, later)).toBe(place({}, later));
    const done = defineScenario({ ...december2003, implemented: { rollback: 4, energy: 2 } });
    expect(place({ ...allRewards, sequencing: 0 }, done)).toBe(50 * (1 / 2) + 50);
  });

  test('more rollback or verification never lowers it, more reward never raises it', () => {
    const rewards = december2003.issues.flatMap(({ obligation }, k) => (obligation?.side === 'B' ? [k] : []));
    fc.assert(
      fc.property(deals, fc.nat({ max: 10 }), (deal, k) => {
        const top = december2003.issues[k]!.options.length - 1;
        const before = rollbackPosition(december2003, deal);
        expect(before).toBeGreaterThanOrEqual(0);
        expect(before).toBeLessThanOrEqual(100);
        if (deal[k] === top) return;
        const after = rollbackPosition(
          december2003,
          deal.map((option, i) => (i === k ? option + 1 : option)),
        );
        if (k < 2) expect(after).toBeGreaterThan(before);
        else if (rewards.includes(k)) expect(after).toBeLessThanOrEqual(before + 1e-9);
        else if (k !== 2) expect(after).toBe(before);
      }),
      { numRuns: 2000 },
    );
  });

  describe('bad input', () => {
    test('a deal of another scenario', () => {
      for (const deal of [[4, 4], undefined, [9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]]) {
        expect(() => rollbackPosition(december2003, deal as number[])).toThrowError(
          expect.objectContaining({ code: 'invalid-deal' }),
        );
      }
    });

    test('a scenario without rollback, verification, rewards and schedule', () => {
      const plain = defineScenario({
        name: 'plain',
        title: 'Plain',
        start: '2003-12-02',
        issues: [{ id: 'price', label: 'Price', options: ['low', 'high'] }],
        parties: ['a', 'b'].map((id) => ({
          id,
          label: id,
          preferences: { kind: 'cardinal', weights: { price: 1 }, values: { price: [0, 1] } },
        })),
        rule: { kind: 'unanimity' },
        protocol: { kind: 'singleText', chair: 'a', drafts: 2 },
        horizon: { rounds: 1 },
        agents: december2003.agents.US ? { a: december2003.agents.US, b: december2003.agents.US } : {},
      });
      expect(() => rollbackPosition(plain, [0])).toThrowError(
        expect.objectContaining({
          code: 'invalid-option',
          issues: [
            expect.objectContaining({
              path: 'scenario.issues',
              expected: expect.stringContaining('rollback'),
            }),
            expect.objectContaining({ expected: expect.stringContaining('verification') }),
            expect.objectContaining({ expected: expect.stringContaining('side B') }),
            expect.objectContaining({ path: 'scenario.schedule' }),
          ],
        }),
      );
    });
  });
});

describe('where parties stand', () => {
  /** December 2003 with a party that cares for one issue only, for one option of it. */
  function caringFor(party: string, issue: string, values: readonly number[]): Scenario {
    const preferences: Preferences = {
      kind: 'cardinal',
      weights: { [issue]: 1 },
      values: { [issue]: values },
    };
    return defineScenario({
      ...december2003,
      parties: december2003.parties.map((each) => (each.id === party ? { ...each, preferences } : each)),
      sources: { ...december2003.sources, [`parties.${party}.preferences`]: 'judgement: for the test' },
    });
  }
  const placeOf = (scenario: Scenario, party: string): number =>
    rollbackForRewards(scenario).find((each) => each.party === party)!.position;

  test('every party of December 2003 has a place, in order and with its weights', () => {
    const positions = rollbackForRewards(december2003);
    expect(positions.map(({ party }) => party)).toEqual(december2003.parties.map(({ id }) => id));
    for (const { party, capability, salience } of positions) {
      expect({ capability, salience }).toEqual(sixPartyWeights[party]);
    }
  });

  test('Pyongyang and Washington are the ends, the mediators lie between them', () => {
    const [us, dprk, china, rok, japan, russia] = rollbackForRewards(december2003).map(
      (each) => each.position,
    );
    expect(dprk).toBe(0);
    for (const firm of [us!, japan!]) expect(firm).toBeGreaterThan(90);
    for (const between of [china!, rok!, russia!]) {
      expect(between).toBeGreaterThan(dprk!);
      expect(between).toBeLessThan(us!);
    }
  });

  describe('a party that cares for one thing', () => {
    test('full rollback and nothing else: 100', () => {
      expect(placeOf(caringFor('US', 'rollback', [0, 0, 0, 0, 1]), 'US')).toBe(100);
    });

    test('full energy aid and nothing else: one reward of five for nothing', () => {
      expect(placeOf(caringFor('DPRK', 'energy', [0, 0, 0, 0, 1]), 'DPRK')).toBe(50 * (1 - 1 / 5));
    });

    test('no energy aid and nothing else: nothing for nothing', () => {
      expect(placeOf(caringFor('Japan', 'energy', [1, 0, 0, 0, 0]), 'Japan')).toBe(50);
    });
  });

  test('other weights move the forecast towards whom they favour', () => {
    const weights = { ...sixPartyWeights, DPRK: { capability: 1, salience: 1 } };
    const ours = weightedForecast(rollbackForRewards(december2003));
    const theirs = weightedForecast(rollbackForRewards(december2003, weights));
    expect(theirs.mean).toBeLessThan(ours.mean);
    expect(theirs.median).toBe(0);
  });

  test('all weights that are missing or wrong are named', () => {
    const weights = {
      US: { capability: 0, salience: 0.5 },
      China: { capability: 1, salience: 2 },
      ROK: null,
      Japan: { capability: 1, salience: 1 },
      Russia: { capability: 1 },
    } as unknown as Record<string, PartyWeight>;
    expect(() => rollbackForRewards(december2003, weights)).toThrowError(
      expect.objectContaining({
        code: 'invalid-option',
        issues: [
          expect.objectContaining({ path: 'weights.US.capability', code: 'out-of-range' }),
          expect.objectContaining({ path: 'weights.DPRK', code: 'missing' }),
          expect.objectContaining({ path: 'weights.China.salience', code: 'out-of-range' }),
          expect.objectContaining({ path: 'weights.ROK', code: 'wrong-type' }),
          expect.objectContaining({ path: 'weights.Russia.salience', code: 'missing' }),
        ],
      }),
    );
    for (const none of [null, 'heavy']) {
      expect(() => rollbackForRewards(december2003, none as unknown as typeof weights)).toThrowError(
        expect.objectContaining({ code: 'invalid-option' }),
      );
    }
  });

  test('the published forecast of 2004 is on the same scale and names its source', () => {
    const { positions, weightedMean, majority, source, scale } = publishedForecast2004;
    expect(positions.map(({ party, position }) => [party, position])).toEqual([
      ['DPRK', 10],
      ['US', 100],
    ]);
    expect([weightedMean, majority]).toEqual([59.8, 80]);
    expect([scale.from, scale.to]).toEqual([0, 100]);
    expect(source).toContain("Predictioneer's Game");
  });
});
