import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkScenario, defineScenario, trustScenario } from '../../src/scenario/index.js';
import { plainGame, smallScenario } from './fixtures.js';
import type { Steps } from './problemsAfter.js';
import { changedAt, codesAfter, problemsAfter } from './problemsAfter.js';

/** Every place of a value, as steps from the root. */
function places(value: unknown, steps: Steps = []): Steps[] {
  if (typeof value !== 'object' || value === null) return [steps];
  const inner = Object.entries(value).flatMap(([key, member]) =>
    places(member, [...steps, Array.isArray(value) ? Number(key) : key]),
  );
  return [steps, ...inner];
}

const pathOf = (steps: Steps) =>
  steps.reduce<string>((path, step) => {
    if (typeof step === 'number') return `${path}[${step}]`;
    if (!/^[A-Za-z]\w*$/.test(step)) return `${path}[${JSON.stringify(step)}]`;
    return path === '' ? step : `${path}.${step}`;
  }, '');

const all = places(smallScenario()).filter((steps) => steps.length > 0);
const plainNonsense = fc.constantFrom<unknown>(
  NaN,
  Infinity,
  -1e9,
  0.123456,
  '',
  '?',
  true,
  null,
  [],
  [[]],
  {},
  { x: 1 },
);

test('valid scenarios have no problems', () => {
  expect(checkScenario(smallScenario())).toEqual([]);
  expect(checkScenario(plainGame())).toEqual([]);
});

test('a problem says where, what is expected, what is there, and what to do', () => {
  expect(problemsAfter('parties[1].trust', { north: 0.3 })).toEqual([
    {
      path: 'parties[1].trust.north',
      code: 'unknown-name',
      expected: 'another party',
      received: '"north"',
      message: 'Expected another party, but found "north".',
      hint: 'Did you mean "North"?',
      onKey: true,
    },
  ]);
  expect(problemsAfter('parties[1].trustStrenght', 4)[0]).toMatchObject({
    path: 'parties[1].trustStrenght',
    code: 'unknown-key',
    hint: 'Did you mean "trustStrength"?',
  });
});

test('all problems are found at once', () => {
  const scenario = {
    ...smallScenario(),
    start: '2003-02-30',
    horizon: { rounds: 0 },
    protocol: { kind: 'singleText', chair: 'Brokre', drafts: 3 },
    extra: 1,
  };
  expect(checkScenario(scenario).map(({ code, path }) => `${code} ${path}`)).toEqual([
    'bad-date start',
    'unknown-name protocol.chair',
    'out-of-range horizon.rounds',
    'unknown-key extra',
  ]);
});

test.each(['name', 'title', 'start', 'issues', 'parties', 'rule', 'protocol', 'horizon', 'agents'])(
  '%s is required',
  (part) => {
    expect(codesAfter(part, undefined)).toContain(`missing ${part}`);
  },
);

test.each(['schedule.verification', 'schedule.commitment', 'dynamics', 'sources'])('%s is not', (part) => {
  const inconsistent = codesAfter(part, undefined).filter((code) => !code.includes('detection'));
  expect(inconsistent).toEqual([]);
});

test.each([null, undefined, 0, 'scenario', [], Symbol('x'), () => 1, 10n, new Map()])(
  '%s is no scenario',
  (input) => {
    expect(checkScenario(input).length).toBeGreaterThan(0);
  },
);

test('an input that throws when it is read is a problem, not an exception', () => {
  const trap = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new TypeError('no');
      },
    },
  );
  expect(checkScenario(trap)).toMatchObject([{ path: '', code: 'wrong-type', received: 'TypeError' }]);
});

test('a scenario that contains itself is refused', () => {
  const scenario: Record<string, unknown> = { ...smallScenario() };
  scenario.parties = [scenario, scenario];
  expect(checkScenario(scenario).length).toBeGreaterThan(0);
});

test('a list without end does not keep it busy', () => {
  expect(codesAfter('dynamics.gapDays', new Array(2 ** 32 - 1))).toEqual(['wrong-length dynamics.gapDays']);
  expect(codesAfter('issues', new Array(2 ** 32 - 1))).toContain('wrong-length issues');
});

test('it never throws, and finds something wrong with anything', () => {
  const anything = fc.anything({
    withBigInt: true,
    withMap: true,
    withSet: true,
    withSparseArray: true,
    withNullPrototype: true,
  });
  fc.assert(
    fc.property(anything, (input) => {
      const problems = checkScenario(input);
      expect(problems.length).toBeGreaterThan(0);
      expect(problems[0]!.received).not.toBe('TypeError');
    }),
    { numRuns: 500 },
  );
});

test('it never throws on a scenario in which anything stands anywhere', () => {
  fc.assert(
    fc.property(fc.constantFrom(...all), fc.oneof(fc.anything(), plainNonsense), (steps, value) => {
      const problems = checkScenario(changedAt(steps, value));
      expect(problems.filter(({ path }) => path === '')).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('whatever cannot be right is reported at its path', () => {
  for (const steps of all) {
    for (const value of [() => 1, NaN, Symbol('x')]) {
      const reported = checkScenario(changedAt(steps, value)).map(({ path }) => path);
      expect(reported, pathOf(steps)).toContain(pathOf(steps));
    }
  }
});

test('a member that nobody knows is reported at its path, in every object but parameters', () => {
  for (const steps of places(smallScenario())) {
    const value = steps.reduce<unknown>(
      (inner, step) => (inner as Record<string, unknown>)[step],
      smallScenario(),
    );
    if (typeof value !== 'object' || Array.isArray(value) || steps[0] === 'agents') continue;
    if (steps[0] === 'sources') continue;
    const path = pathOf([...steps, 'nobodyKnows']);
    const problem = checkScenario(changedAt([...steps, 'nobodyKnows'], 0.5)).find(
      (found) => found.path === path,
    );
    expect(problem?.code, path).toMatch(/^unknown-(key|name)$/);
  }
});

test('checking changes nothing', () => {
  const scenario = smallScenario();
  checkScenario(scenario);
  expect(scenario).toEqual(smallScenario());
});

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
        '  horizon.rounds: Expected a whole number from 1 to 1000000, but found 0.',
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
    'protocol.chair: Expected a party, but found "Brokr". Did you mean "Broker"?',
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
  expect(checkScenario(watched)).toEqual([]);
  expect(reads).toBe(once);
});

test('only what is unchangeable counts as checked', () => {
  const scenario = smallScenario();
  expect(checkScenario(scenario)).toEqual([]);
  expect(checkScenario({ ...scenario, start: 'soon' })).toHaveLength(1);
  (scenario as { start: string }).start = 'soon';
  expect(checkScenario(scenario)).toHaveLength(1);
  const defined = defineScenario(smallScenario());
  expect(checkScenario({ ...defined, start: 'soon' })).toHaveLength(1);
});

test('what is trusted is frozen as what was checked, and not read', () => {
  const scenario = trustScenario({ ...smallScenario(), start: 'soon' });
  expect(Object.isFrozen(scenario.parties[0]!.trust)).toBe(true);
  expect(checkScenario(scenario)).toEqual([]);
});
