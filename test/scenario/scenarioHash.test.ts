import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Scenario } from '../../src/scenario/index.js';
import { canonicalJson, changeScenario, scenarioHash } from '../../src/scenario/index.js';
import { plainGame, smallScenario } from './fixtures.js';

/** The same data with the keys of every object turned round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turned(inner)]),
  );
}

const base = scenarioHash(smallScenario());

test('noreg: the hashes of the test scenarios', () => {
  expect(base).toBe('732bd0c9790bdbbd1d29c36506d9d21f');
  expect(scenarioHash(plainGame())).toBe('60e49e41f24a2549abe0abd1c3bd23e7');
});

test('it is the beginning of a SHA-256 of canonical JSON', () => {
  const { title: _, ...game } = plainGame();
  const content = {
    ...game,
    issues: game.issues.map(({ id, options }) => ({ id, options: options.length })),
    parties: game.parties.map(({ label: _label, ...party }) => party),
  };
  const whole = createHash('sha256').update(canonicalJson(content)).digest('hex');
  expect(scenarioHash(plainGame())).toBe(whole.slice(0, 32));
});

test('the order of keys, undefined members and a JSON round trip change nothing', () => {
  expect(scenarioHash(turned(smallScenario()) as Scenario)).toBe(base);
  expect(scenarioHash(JSON.parse(JSON.stringify(smallScenario())) as Scenario)).toBe(base);
  expect(scenarioHash({ ...smallScenario(), sources: undefined } as unknown as Scenario)).toBe(base);
});

test('wording and sources change nothing', () => {
  const worded = changeScenario(smallScenario(), {
    title: 'Another title',
    issues: { arms: { label: 'weapons', options: ['a', 'b', 'c', 'd'] } },
    parties: { North: { label: 'Northerners', short: 'the North', capital: 'Northtown', head: null } },
    dynamics: {
      hazards: { test: { label: 'a missile flies' } },
      events: { famine: { label: 'hunger' } },
      paths: { works: { label: 'the plant' } },
    },
    sources: { schedule: 'another book' },
  });
  expect(scenarioHash(worded)).toBe(base);
});

test('of an agent, its name and parameters count and its functions do not', () => {
  const { agents } = smallScenario();
  const deciding = { ...agents.North!, decide: () => 'yes' };
  expect(scenarioHash({ ...smallScenario(), agents: { ...agents, North: deciding } })).toBe(base);
  const paced = { name: 'none', parameters: { pace: 1 } };
  expect(scenarioHash({ ...smallScenario(), agents: { ...agents, North: paced } })).not.toBe(base);
});

test.each([
  { name: 'other' },
  { start: '2003-12-02' },
  { horizon: { rounds: 7 } },
  { parties: { North: { trust: { South: { low: 0.21 } } } } },
  { dynamics: { hazards: { test: { rate: 0.51 } } } },
  { dynamics: { paths: { cellar: { hidden: false } } } },
])('%j changes it', (changes) => {
  expect(scenarioHash(changeScenario(smallScenario(), changes))).not.toBe(base);
});

test('an issue or party may be called as something that does not count', () => {
  const issues = ['label', 'options', 'sources'].map((id) => ({ id, label: id, options: ['0', '1'] }));
  const values = { label: [0, 1], options: [0, 1], sources: [0, 1] };
  const game = (weight: number): Scenario => ({
    ...plainGame(),
    issues,
    parties: plainGame().parties.map((party) => ({
      ...party,
      preferences: { kind: 'cardinal', weights: { label: weight, options: 1 - weight }, values },
    })),
  });
  expect(scenarioHash(game(0.25))).not.toBe(scenarioHash(game(0.75)));
});

test('of a scenario that is not frozen it is worked out each time', () => {
  const scenario = smallScenario() as { horizon: { rounds: number } } & Scenario;
  const before = scenarioHash(scenario);
  scenario.horizon.rounds = 99;
  expect(scenarioHash(scenario)).not.toBe(before);
});

test('no spaces, keys by code unit, whatever their order', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: true, Z: -0, ä: 1e21 })).toBe(
    '{"Z":0,"a":true,"b":[1,{"c":"x","d":null}],"ä":1e+21}',
  );
  expect(canonicalJson({ '10': 1, '9': 2 })).toBe('{"10":1,"9":2}');
});

test('a member that is undefined is not there', () => {
  expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
});

test.each([
  [{ a: [0, NaN] }, 'a[1]', 'NaN'],
  [{ a: { b: -Infinity } }, 'a.b', '-Infinity'],
  [{ a: () => 1 }, 'a', 'a function'],
  [[undefined], '[0]', 'nothing'],
  [undefined, '', 'nothing'],
  [{ a: 1n }, 'a', 'the bigint 1'],
  [{ a: new Map() }, 'a', 'an instance of a class'],
  [{ a: new Date(0) }, 'a', 'an instance of a class'],
])('%o is refused', (value, path, received) => {
  expect(() => canonicalJson(value)).toThrowError(
    expect.objectContaining({
      code: 'invalid-option',
      issues: [expect.objectContaining({ path, received })],
    }),
  );
});

test('a cycle is refused, sharing is not', () => {
  const cycle: Record<string, unknown> = {};
  cycle.self = { cycle };
  expect(() => canonicalJson(cycle)).toThrowError(
    'self.cycle: Expected JSON data, but found data that contains itself.',
  );
  const shared = { a: 1 };
  expect(canonicalJson([shared, shared])).toBe('[{"a":1},{"a":1}]');
});

test('it says the same as JSON, and is its own fixed point', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});

test('the order of keys changes nothing', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (record) => {
      const turned = Object.fromEntries(Object.entries(record).reverse());
      expect(canonicalJson(turned)).toBe(canonicalJson(record));
    }),
  );
});
