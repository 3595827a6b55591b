import { expect, test } from 'vitest';
import { defineScenario, rulesOf } from '../../src/scenario/index.js';
import type { Scenario } from '../../src/scenario/index.js';
import { plainGame, smallScenario } from './fixtures.js';

test('the rules hold nothing that is private to a party', () => {
  const rules = rulesOf(smallScenario());
  expect(rules.parties).toEqual([
    { id: 'North', label: 'the North', head: 'General Norr', declared: { aid: 2, sequencing: 0 } },
    { id: 'South', label: 'the South', declared: { arms: 3, verification: 2 } },
    { id: 'Broker', label: 'the broker' },
  ]);
  expect(JSON.stringify(rules)).not.toMatch(
    /preferences|trust|mandate|noDeal|agents|sources|hazards|initial/,
  );
});

test('what the dynamics say of meetings, caucus and essential parties is public', () => {
  const { meetings, caucus, essential } = rulesOf(smallScenario());
  expect({ meetings, caucus, essential }).toEqual({
    meetings: 1,
    caucus: { members: ['South', 'Broker'], cohesion: 0.5 },
    essential: ['North', 'South'],
  });
  expect(rulesOf(plainGame())).toMatchObject({ meetings: 0, essential: ['Seller', 'Buyer', 'Agency'] });
});

test('a frozen scenario always has the same rules, frozen; another one has those of the moment', () => {
  const scenario = smallScenario() as { title: string } & Scenario;
  expect(rulesOf(scenario)).toEqual(rulesOf(scenario));
  scenario.title = 'changed';
  expect(rulesOf(scenario).title).toBe('changed');
  const rules = rulesOf(defineScenario(scenario));
  expect(rulesOf(scenario)).toBe(rules);
  expect(Object.isFrozen(rules.parties[0])).toBe(true);
});
