import { expect, test } from 'vitest';
import { rulesOf } from '../../src/scenario/index.js';
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

test('the same scenario has the same rules', () => {
  const scenario = smallScenario();
  expect(rulesOf(scenario)).toBe(rulesOf(scenario));
});
