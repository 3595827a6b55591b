import { describe, expect, test } from 'vitest';
import {
  publishedForecast2004,
  rollbackForRewards,
  sixPartyWeights,
  weightedForecast,
} from '../../../src/analysis/baseline/index.js';
import type { PartyWeight } from '../../../src/analysis/baseline/index.js';
import { defineScenario } from '../../../src/scenario/index.js';
import type { Preferences, Scenario } from '../../../src/scenario/index.js';
import { december2003 } from '../../../src/scenarios/index.js';

/** December 2003 with a party that cares for one issue only, for one option of it. */
function caringFor(party: string, issue: string, values: readonly number[]): Scenario {
  const preferences: Preferences = { kind: 'cardinal', weights: { [issue]: 1 }, values: { [issue]: values } };
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
  const [us, dprk, china, rok, japan, russia] = rollbackForRewards(december2003).map((each) => each.position);
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
