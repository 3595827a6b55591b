import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDeal } from '../../src/scenario/index.js';
import { smallScenario } from './fixtures.js';

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
