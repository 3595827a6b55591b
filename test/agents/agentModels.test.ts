import { describe, expect, test } from 'vitest';
import * as agents from '../../src/agents/index.js';
import type { AgentModel, AgentParameters } from '../../src/agents/index.js';
import { defineScenario } from '../../src/scenario/index.js';
import { december2003 } from '../../src/scenarios/index.js';
import { withAgent } from '../../src/talks/index.js';
import { agentLaws } from './agentLaws.js';

const { agentModels } = agents;
const models: [string, AgentModel][] = Object.entries(agentModels);

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
    expect(() => defineScenario(withAgent(december2003, 'US', changed))).not.toThrow();
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
          expect.objectContaining({ path: `${name}.zeal`, hint: '' }),
        ],
      }) as Error,
    );
  });

  test.each([
    ['ambition', '0.5'],
    ['ambition', -0.1],
    ['ambition', NaN],
    ['demands', { issue: 'rollback' }],
    ['urges', 'China'],
    ['toward', 7],
    ['decision', 3],
    ['constructor', 1],
  ])('of the wrong kind are refused: %s = %s', (key, value) => {
    expect(() => model({ [key]: value } as Partial<AgentParameters>)).toThrow(
      expect.objectContaining({
        code: 'invalid-option',
        issues: [expect.objectContaining({ path: `${name}.${key}` })],
      }) as Error,
    );
  });
});
