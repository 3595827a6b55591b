import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agentModels } from '../../src/agents/index.js';
import { loadScenario, saveScenario } from '../../src/files/index.js';
import { scenarioHash } from '../../src/scenario/index.js';
import { scenarios } from '../../src/scenarios/index.js';
import type { Talks } from '../../src/talks/index.js';
import { savable } from './fileArbitraries.js';

/** The data of a scenario: all but the code of its agents, and prototypes, which generated records lack. */
function dataOf(scenario: Talks): unknown {
  const seats = Object.entries(scenario.agents).map(([id, { name, parameters }]) => [
    id,
    { name, parameters },
  ]);
  return structuredClone({ ...scenario, agents: Object.fromEntries(seats) as unknown });
}

function expectSame(scenario: Talks, format: 'yaml' | 'json', file?: string): void {
  const text = saveScenario(scenario, { format });
  // As a file and back: what UTF-8 cannot hold would be lost here.
  const stored = new TextDecoder().decode(new TextEncoder().encode(text));
  const loaded = loadScenario(stored, file === undefined ? {} : { file });
  // Tells 0 from −0, and the members that are there from those that are undefined.
  expect(dataOf(loaded)).toStrictEqual(dataOf(scenario));
  expect(scenarioHash(loaded)).toBe(scenarioHash(scenario));
  for (const agent of Object.values(loaded.agents)) expect(agent.decide).toBeTypeOf('function');
  expect(saveScenario(loaded, { format })).toBe(text);
}

test.each(Object.keys(scenarios))('%s, saved, loads as it was', (name) => {
  expectSame(scenarios[name]!, 'yaml', `${name}.yaml`);
  expectSame(scenarios[name]!, 'json', `${name}.json`);
});

test('any scenario with agents of the library, saved, loads as it was, to the last bit', () => {
  fc.assert(
    fc.property(
      savable,
      fc.constantFrom<['yaml' | 'json', string | undefined]>(
        ['yaml', undefined],
        ['json', 'a.json'],
        ['json', undefined],
      ),
      (scenario, [format, file]) => {
        expectSame(scenario, format, file);
      },
    ),
    { numRuns: 50 },
  );
});

test('every agent model is saved with all its parameters', () => {
  const [US, DPRK, China, ROK, Japan, Russia] = ['US', 'DPRK', 'China', 'ROK', 'Japan', 'Russia'];
  const models = Object.values(agentModels);
  for (let first = 0; first < models.length; first += 6) {
    const seats = [US, DPRK, China, ROK, Japan, Russia].map((id, k) => [
      id,
      models[(first + k) % models.length]!(),
    ]);
    expectSame({ ...scenarios.december2003!, agents: Object.fromEntries(seats) as Talks['agents'] }, 'yaml');
  }
});
