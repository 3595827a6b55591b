import { expect, test } from 'vitest';
import { heldBox } from '../../../src/agents/parts/heldBox.js';
import type { Demand } from '../../../src/agents/index.js';
import { rulesOf } from '../../../src/scenario/index.js';
import { tiny } from '../../talks/tiny.js';

const rules = rulesOf(tiny());
const demands: readonly Demand[] = [
  { issue: 'aid', bound: 'atLeast', level: 1, firmness: 0.8 },
  { issue: 'arms', bound: 'atMost', level: 1, firmness: 0.4 },
  { issue: 'nothing known', bound: 'atLeast', level: 1, firmness: 1 },
];

test('demands are held while flexibility is below their firmness', () => {
  expect(heldBox(rules, demands, 0)).toEqual({ min: [0, 1, 0], max: [1, 2, 1] });
  expect(heldBox(rules, demands, 0.4)).toEqual({ min: [0, 1, 0], max: [2, 2, 1] });
  expect(heldBox(rules, demands, 0.8)).toEqual({ min: [0, 0, 0], max: [2, 2, 1] });
});

test('what binds less is insisted on less', () => {
  expect(heldBox(rules, demands, 0.3, 0.5)).toEqual(heldBox(rules, demands, 0.6));
  expect(heldBox(rules, demands, 0, 0)).toEqual({ min: [0, 0, 0], max: [2, 2, 1] });
});

test('the same demands held are the same frozen box, also under other rules of the same shape', () => {
  expect(heldBox(rules, demands, 0.1)).toBe(heldBox(rules, demands, 0.2));
  expect(heldBox(rules, demands, 0.1)).not.toBe(heldBox(rules, [...demands], 0.1));
  expect(Object.isFrozen(heldBox(rules, demands, 0.1).min)).toBe(true);
});
