import { expect, test } from 'vitest';
import { valueAt } from '../../src/scenario/valueAt.js';
import { smallScenario } from './fixtures.js';

const scenario = smallScenario();

test('elements with an id go by it, others by index', () => {
  expect(valueAt(scenario, 'parties.North.trust.Broker')).toBe(0.5);
  expect(valueAt(scenario, 'issues.aid.obligation.months.1')).toBe(12);
  expect(valueAt(scenario, 'dynamics.hazards.test.effects.2.by')).toBe(-0.01);
});

test.each([
  'parties.0',
  'parties.West',
  'parties.North.x.y',
  '',
  'title.length',
  'issues.length',
  'toString',
])('there is nothing at %j', (path) => {
  expect(valueAt(scenario, path)).toBeUndefined();
});
