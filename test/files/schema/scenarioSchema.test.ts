import Ajv from 'ajv';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agentModels } from '../../../src/agents/index.js';
import { loadScenario, saveScenario, scenarioSchema, starterScenario } from '../../../src/files/index.js';
import { parameterSchemas } from '../../../src/files/schema/seats.js';
import { basedFileSchema, scenarioFileSchema } from '../../../src/files/schema/scenarioSchema.js';
import type { Problem, SixPartyError } from '../../../src/scenario/index.js';
import { scenarios } from '../../../src/scenarios/index.js';
import { smallScenario } from '../../scenario/fixtures.js';
import { savable } from '../fileArbitraries.js';

type Data = Record<string, unknown>;

// Without the address of the draft, which this validator does not know; it knows all that is used of it.
const { $schema: draft, ...schema } = scenarioSchema() as Data;
const validate = new Ajv().compile(schema);

/** What a file of a scenario holds. */
const dataOf = (scenario: Parameters<typeof saveScenario>[0]) =>
  JSON.parse(saveScenario(scenario, { format: 'json' })) as Data;

test.each(Object.keys(scenarios))('%s, saved, keeps to it', (name) => {
  expect(validate(dataOf(scenarios[name]!)), JSON.stringify(validate.errors)).toBe(true);
});

test('the starter and a policy keep to it', () => {
  const { agents, ...starter } = loadScenario(starterScenario('lake'));
  expect(
    validate({ ...starter, agents: Object.fromEntries(Object.keys(agents).map((id) => [id, 'linear'])) }),
  ).toBe(true);
  const policy = {
    based: 'december2003',
    parties: { US: { mandate: 0.3, trust: { DPRK: { value: 0.2 } }, head: null }, DPRK: null },
    agents: { US: { name: 'boulware', parameters: { e: 0.1 } }, ROK: 'mediator' },
    dynamics: { hazards: { famine: { rate: 1 } }, events: [] },
    rule: {
      kind: 'every',
      rules: [
        { kind: 'quorum', yes: 3 },
        { kind: 'weighted', votes: { US: 1 }, quota: 1 },
      ],
    },
  };
  expect(validate(policy), JSON.stringify(validate.errors)).toBe(true);
});

test.each<[string, object]>([
  ['an unknown key', { based: 'december2003', partys: {} }],
  ['an unknown key below', { based: 'december2003', parties: { US: { mandat: 1 } } }],
  ['an unknown base', { based: 'december1803' }],
  ['an unknown agent', { based: 'december2003', agents: { US: 'bulware' } }],
  [
    'parameters of another model',
    { based: 'december2003', agents: { US: { name: 'micro', parameters: { e: 1 } } } },
  ],
  ['a number out of range', { based: 'december2003', parties: { US: { mandate: 2 } } }],
  ['keys that are missing', { name: 'a' }],
])('%s does not', (_, data) => {
  expect(validate(data)).toBe(false);
});

test('it is of draft 2020-12, and explains keys and agent models in the words of the types', () => {
  expect(draft).toBe('https://json-schema.org/draft/2020-12/schema');
  const { $defs } = scenarioSchema() as { $defs: Record<string, { properties: Record<string, Data> }> };
  expect($defs.Party!.properties.mandate!.description).toBe(
    'Ceiling on flexibility set by the capital, in [0, 1]. Default 1.',
  );
  const text = JSON.stringify($defs.Agent);
  for (const model of Object.keys(agentModels))
    expect(text).toContain(`{"type":"string","const":"${model}","description":`);
});

test('a ranking of the only option of an issue may be its number', () => {
  const of = (ranking: unknown): Data => {
    const preferences = { kind: 'ordinal', importance: { dog: 1 }, rankings: { dog: ranking } };
    return {
      ...{ name: 'dog', title: 'A dog', start: '2020-01-01', rule: { kind: 'unanimity' } },
      issues: [{ id: 'dog', label: 'Dog', options: ['allowed'] }],
      parties: ['A', 'B'].map((id) => ({ id, label: id, preferences })),
      ...{ protocol: { kind: 'saop', rounds: 1 }, horizon: { rounds: 1 } },
      agents: { A: 'linear', B: 'linear' },
    };
  };
  for (const ranking of [0, '0', 0.5, true, null]) expectAgreement(of(ranking));
  expect([problemsOf(of(0)), problemsOf(of(0.5)).length]).toEqual([[], 2]);
});

test('every parameter of an agent model has a shape', () => {
  const parameters = Object.values(agentModels).flatMap((model) => Object.keys(model().parameters));
  expect(parameters.filter((key) => !Object.hasOwn(parameterSchemas, key))).toEqual([]);
});

/** Problems of a file; none if it loads. */
function problemsOf(data: unknown): readonly Problem[] {
  try {
    loadScenario(JSON.stringify(data));
    return [];
  } catch (error) {
    return (error as SixPartyError).issues;
  }
}

/** What is missing although nothing of the shape is: members that other parts of the scenario call for. */
const calledFor = /^Expected (an agent for|the stage of|the cost of|"kept" or|an importance rank)/;

/** Keys that a demand of the base has or not, as it is of one rung or a ladder. */
const ofTheBase = /^Expected one of issue, bound, /;

/** Whether a problem can be told without the rest of the scenario, and without the base of a change. */
function isOfShape({ code, message }: Problem, isChange: boolean): boolean {
  if (code === 'missing') return !isChange && !calledFor.test(message);
  if (code === 'unknown-key') return !isChange || !ofTheBase.test(message);
  return code === 'wrong-type';
}

function expectAgreement(data: Data): void {
  const problems = problemsOf(data);
  const shape = data.based === undefined ? scenarioFileSchema : basedFileSchema;
  const refused = !shape.safeParse(data).success;
  if (problems.length === 0) expect(refused, 'the schema refuses what loads').toBe(false);
  if (problems.some((problem) => isOfShape(problem, data.based !== undefined)))
    expect(refused, JSON.stringify(problems)).toBe(true);
  expect(validate(JSON.parse(JSON.stringify(data))), 'JSON Schema and zod agree').toBe(!refused);
}

function places(value: unknown, steps: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [steps];
  const inner = Object.entries(value).flatMap(([key, member]) =>
    places(member, [...steps, Array.isArray(value) ? Number(key) : key]),
  );
  return [steps, ...inner];
}

/** The same data with something else at one place; without what was there if that is undefined. */
function changedAt(data: unknown, [step, ...rest]: (string | number)[], value: unknown): unknown {
  if (step === undefined) return value;
  const inner = changedAt((data as Data)[step], rest, value);
  const others = Object.entries(data as Data).filter(([key]) => key !== String(step));
  if (!Array.isArray(data))
    return Object.fromEntries(inner === undefined ? others : [...others, [step, inner]]);
  const copy: unknown[] = [...(data as unknown[])];
  copy.splice(Number(step), 1, ...(inner === undefined ? [] : [inner]));
  return copy;
}

const agents = {
  North: 'boulware',
  South: {
    name: 'titForTat',
    parameters: { kindness: 0.1, acceptance: { kind: 'combi', T: 0.9, gamma: 'max' } },
  },
};
const small: Data = {
  ...smallScenario(),
  agents: { ...agents, Broker: { name: 'mediator', parameters: agentModels.mediator!().parameters } },
};
const based: Data = {
  based: 'december2003',
  parties: { US: { mandate: 0.3, trust: { DPRK: { value: 0.2 } }, influence: { weights: { ROK: 0.1 } } } },
  issues: { energy: { label: 'Energy' } },
  dynamics: { hazards: { famine: { rate: 1 } }, need: { initial: 0.2 }, gapDays: [10] },
  rule: { kind: 'unanimity' },
  horizon: { rounds: 3 },
  agents: {
    US: 'boulware',
    DPRK: { parameters: { demands: { security: { rungs: [{ level: 2, firmness: 0.4 }] } }, ambition: 0.5 } },
  },
};

const nonsense = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    true,
    '',
    ' ',
    'x',
    '0.5',
    0,
    0.5,
    -1,
    2,
    1e9,
    [],
    [0.5],
    ['x'],
    {},
    { x: 1 },
  ),
  fc.constantFrom<unknown>(
    { kind: 'saop' },
    { kind: 'x' },
    { value: 0, low: 0, high: 0 },
    { issue: 'aid', level: 1 },
    'North',
  ),
);

test('it refuses wrong types, unknown and missing keys as loading does, and never what loads', () => {
  const changes = fc
    .constantFrom(small, based)
    .chain((data) =>
      fc.tuple(
        fc.constant(data),
        fc.constantFrom(...places(data)),
        fc.option(fc.constantFrom('nobodyKnows', 'kind', 'id'), { freq: 4 }),
        nonsense,
      ),
    );
  fc.assert(
    fc.property(changes, ([data, steps, key, value]) => {
      const at = steps.reduce<unknown>((inner, step) => (inner as Data)[step], data);
      const isRecord = typeof at === 'object' && at !== null && !Array.isArray(at);
      const changed = changedAt(data, key !== null && isRecord ? [...steps, key] : steps, value);
      if (typeof changed === 'object' && changed !== null && !Array.isArray(changed))
        expectAgreement(changed as Data);
    }),
    { numRuns: 500 },
  );
}, 60_000);

test('it never refuses a scenario that is valid', () => {
  fc.assert(
    fc.property(savable, (scenario) => {
      expectAgreement(dataOf(scenario));
    }),
    { numRuns: 40 },
  );
});
