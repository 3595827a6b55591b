import { expect, test } from 'vitest';
import { sourceOf } from '../../src/scenario/index.js';
import { smallScenario } from './fixtures.js';

test('the longest path that leads to a number gives its source', () => {
  const scenario = smallScenario();
  expect(sourceOf(scenario, 'parties.North.trust.South')).toBe('A book, 2004');
  expect(sourceOf(scenario, 'parties.North.trust')).toBe('A book, 2004');
  expect(sourceOf(scenario, 'parties.North.trustStrength')).toBe('judgement');
  expect(sourceOf(scenario, 'parties')).toBe('judgement');
  expect(sourceOf(scenario, 'costs.shares.South')).toBeUndefined();
  expect(sourceOf(scenario, 'scheduled.sequencing')).toBeUndefined();
});

test('no sources, and names that every object has', () => {
  expect(sourceOf({}, 'parties')).toBeUndefined();
  expect(sourceOf({ sources: {} }, 'constructor')).toBeUndefined();
  expect(sourceOf({ sources: { parties: 'a book' } }, '')).toBeUndefined();
});
