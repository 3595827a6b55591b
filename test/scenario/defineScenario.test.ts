import { expect, test } from 'vitest';
import { defineScenario } from '../../src/scenario/index.js';
import { smallScenario } from './fixtures.js';

test('it returns the same object, frozen to the bottom', () => {
  const scenario = smallScenario();
  expect(defineScenario(scenario)).toBe(scenario);
  expect(Object.isFrozen(scenario)).toBe(true);
  expect(Object.isFrozen(scenario.parties[0]!.trust)).toBe(true);
  expect(Object.isFrozen(scenario.schedule!.sequencing.stages[1]!.arms)).toBe(true);
  expect(Object.isFrozen(scenario.agents)).toBe(true);
  expect(Object.isFrozen(scenario.agents.North!.parameters)).toBe(true);
});

test('agents keep what is their own, and their type', () => {
  const memory: string[] = [];
  const agent = { name: 'diarist', parameters: { pages: [1] }, memory, decide: () => memory.push('yes') };
  const { agents } = defineScenario({
    ...smallScenario(),
    agents: { North: agent, South: agent, Broker: agent },
  });
  agents.North!.decide();
  expect(memory).toEqual(['yes']);
  expect(Object.isFrozen(agent.parameters.pages)).toBe(true);
});

test('everything that is wrong is thrown at once, and nothing is frozen', () => {
  const scenario = { ...smallScenario(), start: 'soon', horizon: { rounds: 0 } };
  expect(() => defineScenario(scenario)).toThrowError(
    expect.objectContaining({
      code: 'invalid-scenario',
      message:
        'The scenario is not valid.\n' +
        '  start: Expected an ISO date (YYYY-MM-DD) that exists, but found "soon".\n' +
        '  horizon.rounds: Expected an integer from 1 to 1000000, but found 0.',
      issues: [
        expect.objectContaining({ path: 'start', code: 'bad-date' }),
        expect.objectContaining({ path: 'horizon.rounds', code: 'out-of-range' }),
      ],
    }),
  );
  expect(Object.isFrozen(scenario)).toBe(false);
  expect(Object.isFrozen(scenario.parties)).toBe(false);
});

test('a hint follows the sentence', () => {
  const scenario = {
    ...smallScenario(),
    protocol: { kind: 'singleText', chair: 'Brokr', drafts: 1 } as const,
  };
  expect(() => defineScenario(scenario)).toThrowError(
    'protocol.chair: Expected a party, but found "Brokr". Did you mean \'Broker\'?',
  );
});

test.each([null, undefined, 7, 'december2003'])('%j is refused', (input) => {
  expect(() => defineScenario(input as never)).toThrowError(
    expect.objectContaining({ code: 'invalid-scenario' }),
  );
});

test('a scenario is checked once', () => {
  let reads = 0;
  const scenario = smallScenario();
  const watched = new Proxy(scenario, {
    get: (target, key, receiver) => {
      reads++;
      return Reflect.get(target, key, receiver) as unknown;
    },
  });
  defineScenario(watched);
  const once = reads;
  defineScenario(watched);
  expect(reads).toBe(once);
});
