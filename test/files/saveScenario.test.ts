import { expect, test } from 'vitest';
import { agentModels } from '../../src/agents/index.js';
import { loadScenario, saveScenario } from '../../src/files/index.js';
import type { Scenario } from '../../src/scenario/index.js';
import { scenarios } from '../../src/scenarios/index.js';
import { withAgent } from '../../src/talks/index.js';
import { plainGame } from '../scenario/fixtures.js';

const december2003 = scenarios.december2003!;

test('the first line names the schema', () => {
  const schema = './node_modules/six-party-talks/dist/scenario.schema.json';
  const [first] = saveScenario(december2003).split('\n');
  expect(first).toBe(`# yaml-language-server: $schema=${schema}`);
  const json = saveScenario(december2003, { format: 'json' });
  expect(Object.entries(JSON.parse(json) as object)[0]).toEqual(['$schema', schema]);
  expect(saveScenario(december2003, { schema: '../a.json' })).toMatch(/^# .*=\.\.\/a\.json\n/);
  expect(saveScenario(december2003, { schema: '../a.json', format: 'json' })).toContain(
    '"$schema": "../a.json"',
  );
});

test('it reads well: numbers in a line, an interval in a line, texts folded', () => {
  const text = saveScenario(december2003);
  expect(text).toContain('      reversibility: [0.9, 0.6, 0.2, 0.05]\n');
  expect(text).toContain('    mandate: {value: 0.05, low: 0, high: 0.1}\n');
  expect(text).toContain('start: 2003-12-02\n\nissues:\n  - id: rollback\n');
  const longest = text.split('\n').reduce((most, line) => Math.max(most, line.length), 0);
  expect(longest).toBeLessThan(230); // words that cannot be broken: addresses of sources
  const json = saveScenario(december2003, { format: 'json' });
  expect(json).toContain('        "reversibility": [0.9, 0.6, 0.2, 0.05],\n');
});

test('an agent of one’s own code cannot be saved, and what to do is said', () => {
  const own = { name: 'myAgent', parameters: {}, decide: () => ({ kind: 'walkOut' as const }) };
  const disguised = { ...agentModels.boulware!(), parameters: { patience: 7 } };
  const scenario = withAgent(withAgent(december2003, 'US', own), 'Japan', disguised);
  expect(() => saveScenario(scenario)).toThrow(
    expect.objectContaining({
      code: 'invalid-option',
      issues: [
        expect.objectContaining({
          path: 'agents.US',
          received: '"myAgent"',
          hint: expect.stringContaining('withAgent') as string,
        }),
        expect.objectContaining({ path: 'agents.Japan', received: '"boulware"' }),
      ],
    }) as Error,
  );
});

test('seats that are data only are saved too, with the parameters they name', () => {
  const agents = Object.fromEntries(
    plainGame().parties.map(({ id }) => [id, { name: 'linear', parameters: { k: 0.1 } }]),
  );
  const loaded = loadScenario(saveScenario({ ...plainGame(), agents }));
  expect(Object.values(loaded.agents)[0]!.parameters).toMatchObject({ e: 1, k: 0.1 });
});

test('saving checks first, and changes nothing', () => {
  expect(() => saveScenario({ ...december2003, start: 'soon' })).toThrow(
    expect.objectContaining({ code: 'invalid-scenario' }) as Error,
  );
  const scenario: Scenario = {
    ...plainGame(),
    agents: Object.fromEntries(plainGame().parties.map(({ id }) => [id, agentModels.linear!()])),
  };
  saveScenario(scenario);
  expect(Object.isFrozen(scenario)).toBe(false);
});

test.each([
  [{ format: 'xml' }, 'options.format'],
  [{ schema: 'a\nb' }, 'options.schema'],
  [{ schema: 7 }, 'options.schema'],
])('options %j are refused', (options, path) => {
  expect(() => saveScenario(december2003, options as object)).toThrow(
    expect.objectContaining({ code: 'invalid-option', issues: [expect.objectContaining({ path })] }) as Error,
  );
});
