import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dealLevels, dealOf, isDeal, rulesOf } from '../../../src/scenario/index.js';
import { smallScenario } from '../fixtures.js';

const scenario = smallScenario();

test('one existing option for every issue', () => {
  expect(isDeal(scenario, [3, 2, 2, 2, 2])).toBe(true);
  expect(isDeal(scenario, [4, 2, 2, 2, 2])).toBe(false);
  expect(isDeal(scenario, [0, 0, 0, 0])).toBe(false);
  expect(isDeal(scenario, [0, 0, 0, 0, -1])).toBe(false);
  expect(isDeal(scenario, [0, 0, 0, 0, 0.5])).toBe(false);
  expect(isDeal(scenario, [0, 0, 0, 0, '1'])).toBe(false);
  expect(isDeal(scenario, { length: 5 })).toBe(false);
});

test('anything may be asked', () => {
  fc.assert(fc.property(fc.anything(), (x) => typeof isDeal(scenario, x) === 'boolean'));
});

const scenarioOfDealOf = smallScenario();

test('options by issue id, in issue order; an issue that is not named has option 0', () => {
  expect(dealOf(scenarioOfDealOf, { verification: 1, arms: 3 })).toEqual([3, 0, 0, 1, 0]);
  expect(dealOf(rulesOf(scenarioOfDealOf), {})).toEqual([0, 0, 0, 0, 0]);
});

test('everything wrong is named at once, with the nearest name', () => {
  expect(() => dealOf(scenarioOfDealOf, { arm: 1, aid: 3, sequencing: -1, verification: 0.5 })).toThrowError(
    expect.objectContaining({
      code: 'invalid-deal',
      issues: [
        expect.objectContaining({ path: 'arm', code: 'unknown-name', hint: 'Did you mean "arms"?' }),
        expect.objectContaining({ path: 'aid', code: 'out-of-range', expected: 'an option from 0 to 2' }),
        expect.objectContaining({ path: 'sequencing', received: '-1' }),
        expect.objectContaining({ path: 'verification', received: '0.5' }),
      ],
    }),
  );
});

test.each([null, undefined, 5, 'arms', [1], { arms: '1' }, { arms: NaN }])('%j is no deal', (levels) => {
  expect(() => dealOf(scenarioOfDealOf, levels as never)).toThrowError(
    expect.objectContaining({ code: 'invalid-deal' }),
  );
});

const scenarioOfDealLevels = smallScenario();

test('a deal by issue id', () => {
  const levels = { arms: 2, aid: 1, sequencing: 1, verification: 0, commitment: 2 };
  expect(dealLevels(scenarioOfDealLevels, [2, 1, 1, 0, 2])).toEqual(levels);
});

test('it undoes dealOf', () => {
  const deal = fc.tuple(...scenarioOfDealLevels.issues.map(({ options }) => fc.nat(options.length - 1)));
  fc.assert(
    fc.property(deal, (options) => {
      expect(dealOf(scenarioOfDealLevels, dealLevels(scenarioOfDealLevels, options))).toEqual(options);
    }),
  );
});
