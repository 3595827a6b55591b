import { describe, expect, test } from 'vitest';
import { agentModels } from '../../src/agents/index.js';
import * as agents from '../../src/agents/index.js';
import { defineScenario } from '../../src/scenario/index.js';
import { withAgent } from '../../src/talks/index.js';
import { line } from './plain.js';

const names = [
  ...(['boulware', 'linear', 'conceder', 'hardliner', 'titForTat', 'micro', 'randomBidder'] as const),
  'consensusSeeker' as const,
];

test.each(names)('%s is a model by name', (name) => {
  expect(agentModels[name]).toBe(agents[name]);
  const agent = agentModels[name]!();
  expect(agent.name).toBe(name);
  expect(agentModels[name]!(agent.parameters).parameters).toEqual(agent.parameters);
  const { Up } = defineScenario(withAgent(line(), 'Up', agent)).agents;
  expect(Up).toMatchObject({ name, parameters: agent.parameters });
});

test('the time-dependent models differ in e only', () => {
  const { e, ...rest } = agents.linear().parameters;
  expect(e).toBe(1);
  expect(agents.boulware().parameters).toEqual({ e: 0.2, ...rest });
  expect(agents.conceder().parameters).toEqual({ e: 2, ...rest });
  expect(agents.hardliner().parameters).toEqual({ e: 0, ...rest });
  expect(agents.boulware({ e: 0.1, opponent: 'ordinal' }).parameters).toEqual({
    ...rest,
    e: 0.1,
    opponent: 'ordinal',
  });
});

describe('options', () => {
  test('that a model does not have bring the nearest name, all of them at once', () => {
    const make = () => agents.boulware({ kindnes: 1, epsilom: 0, k: 2 } as never);
    expect(make).toThrow(
      expect.objectContaining({
        code: 'invalid-option',
        issues: [
          expect.objectContaining({ path: 'boulware.k', code: 'out-of-range' }),
          expect.objectContaining({ path: 'boulware.kindnes', code: 'unknown-key' }),
          expect.objectContaining({ path: 'boulware.epsilom', hint: 'Did you mean "epsilon"?' }),
        ],
      }) as Error,
    );
    expect(() => agents.micro({ e: 1 })).toThrow(/no members/);
    expect(() => agents.boulware({ over: 'min' } as never)).toThrow(/cannot be made/);
  });

  test.each<[key: string, value: unknown, path?: string]>([
    ['e', -1],
    ['e', Infinity],
    ['e', '0.2'],
    ['e', undefined],
    ['k', 1.1],
    ['floor', -0.1],
    ['epsilon', NaN],
    ['opponent', 'bayes'],
    ['opponent', 1n],
    ['acceptance', 'next'],
    ['acceptance', null],
    ['acceptance', { kind: 'toString' }, 'acceptance.kind'],
    ['acceptance', { kind: 'const' }, 'acceptance.c'],
    ['acceptance', { kind: 'const', c: 0.5, T: 1 }, 'acceptance.T'],
    ['acceptance', { kind: 'next', alpha: 1 }, 'acceptance.beta'],
    ['acceptance', { kind: 'time', T: 2 }, 'acceptance.T'],
    ['acceptance', { kind: 'combi', T: 0.9, gamma: 'most' }, 'acceptance.gamma'],
  ])('that are wrong are refused: %s = %s', (key, value, path = key) => {
    expect(() => agents.linear({ [key]: value } as never)).toThrow(
      expect.objectContaining({
        code: 'invalid-option',
        issues: [expect.objectContaining({ path: `linear.${path}` })],
      }) as Error,
    );
  });

  test.each([
    { kind: 'target' },
    { kind: 'const', c: 0.6 },
    { kind: 'next', alpha: 1.1, beta: -0.1 },
    { kind: 'previous', alpha: 1, beta: 0 },
    { kind: 'time', T: 0.9 },
    { kind: 'combi', T: 0.9, gamma: 'mean' },
    { kind: 'combi', T: 0.9, gamma: 0.4 },
  ] as const)('acceptance $kind', (acceptance) => {
    expect(agents.titForTat({ acceptance, over: 'max' }).parameters).toMatchObject({
      acceptance,
      over: 'max',
    });
    expect(agents.randomBidder({ acceptance }).parameters).toEqual({ acceptance });
  });
});
