import { describe, expect, test } from 'vitest';
import * as agents from '../../src/agents/index.js';
import type { AgentModel, AgentParameters } from '../../src/agents/index.js';
import { defineScenario } from '../../src/scenario/index.js';
import { december2003 } from '../../src/scenarios/index.js';
import { withAgent } from '../../src/talks/index.js';
import { agentLaws } from './agentLaws.js';

const { agentModels } = agents;
// The agents that bargain by a tactic have a suite of their own: other parameters, the same laws.
const models: [string, AgentModel][] = Object.entries(agentModels).slice(0, 7);

for (const [name, model] of models) agentLaws(name, model);

test('there are the models of the six delegations, by name, and each is exported', () => {
  const names = [
    'verificationFirst',
    'bilateralGuarantee',
    'phasedConcessions',
    'mediator',
    'engagement',
    'alliedSolidarity',
    'shuttleDiplomacy',
  ];
  expect(models.map(([name]) => name)).toEqual(names);
  for (const name of names) {
    expect(agentModels[name]).toBeTypeOf('function');
    expect(agentModels[name]).toBe((agents as unknown as Record<string, unknown>)[name]);
    expect(agentModels[name]!().name).toBe(name);
  }
});

describe.each(models)('options of %s', (name, model) => {
  test('replace its own parameters, one by one', () => {
    const standard = model().parameters;
    const changed = model({ ambition: 0.123, urges: [{ with: 'China', urge: 0.5 }] });
    expect(changed.parameters).toEqual({
      ...standard,
      ambition: 0.123,
      urges: [{ with: 'China', urge: 0.5 }],
    });
    expect(model().parameters).toEqual(standard);
    const { US } = defineScenario(withAgent(december2003, 'US', changed)).agents;
    expect(US).toMatchObject({ name, parameters: changed.parameters });
  });

  test('may say how earlier sessions are remembered', () => {
    expect(model().parameters['memory']).toEqual({ kind: 'bounds' });
    for (const memory of [0, 0.5, { kind: 'bounds' }, { kind: 'bounds', halfLifeYears: 2 }] as const) {
      expect(model({ memory }).parameters['memory']).toEqual(memory);
    }
    const wrong: readonly [unknown, string][] = [
      [1.5, 'memory'],
      ['bounds', 'memory'],
      [{ kind: 'bound' }, 'memory.kind'],
      [{ kind: 'bounds', halfLifeYears: 0 }, 'memory.halfLifeYears'],
      [{ kind: 'bounds', years: 1 }, 'memory.years'],
    ];
    for (const [memory, path] of wrong) {
      expect(() => model({ memory } as never)).toThrow(
        expect.objectContaining({
          issues: [expect.objectContaining({ path: `${name}.${path}` })],
        }) as Error,
      );
    }
  });

  test('that are unknown bring the nearest name, all of them at once', () => {
    const wrong = { ambitoin: 0.5, loyalti: 1, zeal: 2 } as Partial<AgentParameters>;
    expect(() => model(wrong)).toThrow(
      expect.objectContaining({
        code: 'invalid-option',
        issues: [
          expect.objectContaining({
            path: `${name}.ambitoin`,
            code: 'unknown-key',
            hint: 'Did you mean "ambition"?',
          }),
          expect.objectContaining({ path: `${name}.loyalti`, hint: 'Did you mean "loyalty"?' }),
          expect.objectContaining({
            path: `${name}.zeal`,
            // What there is stands in the sentence itself.
            expected: expect.stringMatching(/^one of demands, .*candour, weighs, memory, acts$/) as string,
            hint: '',
          }),
        ],
      }) as Error,
    );
  });

  test.each<[key: string, value: unknown, path?: string]>([
    ['ambition', '0.5'],
    ['ambition', -0.1],
    ['ambition', 1.1],
    ['ambition', NaN],
    ['ambition', 1n],
    ['endurance', 0],
    ['leaveAt', Infinity],
    ['disclose', 1.5],
    ['toward', 7],
    ['demands', { issue: 'rollback' }],
    ['demands', [null], 'demands[0]'],
    ['demands', [{ issue: 'rollback', bound: 'atLeast', level: 1 }], 'demands[0].firmness'],
    ['demands', [{ issue: 'rollback', bound: 'least', level: 1, firmness: 1 }], 'demands[0].bound'],
    ['urges', 'China'],
    ['urges', [{ with: 'China', urge: 5 }], 'urges[0].urge'],
    ['urges', [{ with: 'China', urge: 1, loud: true }], 'urges[0].loud'],
    ['urges', ['China', 'China'].map((id) => ({ with: id, urge: 1 })), 'urges[1].with'],
    ['weighs', 'gain'],
    ['decision', 3],
    ['decision', null],
    ['decision', { sessions: 3, flexibility: 2 }, 'decision.flexibility'],
    ['constructor', 1],
  ])('of the wrong kind are refused: %s, case %#', (key, value, path = key) => {
    expect(() => model({ [key]: value } as Partial<AgentParameters>)).toThrow(
      expect.objectContaining({
        code: 'invalid-option',
        issues: [expect.objectContaining({ path: `${name}.${path}` })],
      }) as Error,
    );
  });

  test('what it has itself is right', () => {
    expect(model(model().parameters as Partial<AgentParameters>).parameters).toEqual(model().parameters);
  });
});
