import { expect, test } from 'vitest';
import { loadScenario, starterScenario } from '../../src/files/index.js';
import { runTalks } from '../../src/talks/index.js';

test('the starter file is a game of three parties that ends in a deal', () => {
  const scenario = loadScenario(starterScenario('myLake'), { file: 'myLake.yaml' });
  expect(scenario.name).toBe('myLake');
  expect(scenario.parties).toHaveLength(3);
  expect(Object.values(scenario.agents).map(({ name }) => name)).toEqual(['boulware', 'linear', 'conceder']);
  const runs = ['1', '2', '3'].map((seed) => runTalks(scenario, { seed }).outcome);
  expect(runs.filter(({ agreements }) => agreements.length > 0).length).toBeGreaterThan(0);
});

test('its first line names the schema, and a comment stands before each group of keys', () => {
  const text = starterScenario('a');
  expect(text).toMatch(
    /^# yaml-language-server: \$schema=\.\/node_modules\/six-party-talks\/dist\/scenario\.schema\.json\n/,
  );
  for (const key of ['name', 'start', 'issues', 'parties', 'rule', 'protocol', 'horizon', 'agents'])
    expect(text).toMatch(new RegExp(`\n# .*\n${key}:`));
});

test.each(['', '1a', 'a b', 'a: b', 'constructor', 7, undefined])('%j is no name', (name) => {
  expect(() => starterScenario(name as string)).toThrow(
    expect.objectContaining({ code: 'invalid-option' }) as Error,
  );
});
