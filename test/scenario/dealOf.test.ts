import { expect, test } from 'vitest';
import { dealOf, rulesOf } from '../../src/scenario/index.js';
import { smallScenario } from './fixtures.js';

const scenario = smallScenario();

test('options by issue id, in issue order; an issue that is not named has option 0', () => {
  expect(dealOf(scenario, { verification: 1, arms: 3 })).toEqual([3, 0, 0, 1, 0]);
  expect(dealOf(rulesOf(scenario), {})).toEqual([0, 0, 0, 0, 0]);
});

test('everything wrong is named at once, with the nearest name', () => {
  expect(() => dealOf(scenario, { arm: 1, aid: 3, sequencing: -1, verification: 0.5 })).toThrowError(
    expect.objectContaining({
      code: 'invalid-deal',
      issues: [
        expect.objectContaining({ path: 'arm', code: 'unknown-name', hint: "Did you mean 'arms'?" }),
        expect.objectContaining({ path: 'aid', code: 'out-of-range', expected: 'an option from 0 to 2' }),
        expect.objectContaining({ path: 'sequencing', received: '-1' }),
        expect.objectContaining({ path: 'verification', received: '0.5' }),
      ],
    }),
  );
});

test.each([null, undefined, 5, 'arms', [1], { arms: '1' }, { arms: NaN }])('%j is no deal', (levels) => {
  expect(() => dealOf(scenario, levels as never)).toThrowError(
    expect.objectContaining({ code: 'invalid-deal' }),
  );
});
