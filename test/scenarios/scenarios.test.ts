import { expect, test } from 'vitest';
import { checkScenario } from '../../src/scenario/index.js';
import { base, scenarios } from '../../src/scenarios/index.js';

// The library does not check them when it is loaded. A copy is not known, and is checked.
test.each(Object.entries({ base, ...scenarios }))('%s is valid, and frozen to the bottom', (_, scenario) => {
  expect(checkScenario({ ...scenario })).toEqual([]);
  const { agents, ...data } = scenario;
  expect(Object.isFrozen(scenario)).toBe(true);
  expect(openPlaces(Object.freeze(data))).toEqual([]);
  expect(Object.isFrozen(agents)).toBe(true);
  for (const { parameters } of Object.values(agents)) expect(openPlaces(parameters)).toEqual([]);
});

test('a scenario of the library is the one that it is named after', () => {
  for (const [name, scenario] of Object.entries(scenarios)) expect(scenario.name).toBe(name);
});

/** Returns the paths of what is not frozen. */
function openPlaces(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.entries(value).flatMap(([key, inner]) => openPlaces(inner, `${path}.${key}`));
  return Object.isFrozen(value) ? below : [path, ...below];
}
