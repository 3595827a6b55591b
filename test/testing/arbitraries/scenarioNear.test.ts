import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { phasedConcessions } from '../../../src/agents/index.js';
import { checkScenario, scenarioHash } from '../../../src/scenario/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import { runTalks, withAgent } from '../../../src/talks/index.js';
import type { Talks } from '../../../src/talks/index.js';
import { levers, scenarioDifferences, scenarioNear } from '../../../src/testing/index.js';
import type { Lever, Levers } from '../../../src/testing/index.js';

const { models: _models, ...numbers } = levers;
const all: Levers = Object.assign({}, ...Object.values(numbers)) as Levers;
const problemsOf = (vary: Levers): unknown[] => {
  try {
    scenarioNear(december2003, { vary });
  } catch (error) {
    return (error as { issues: { path: string }[] }).issues.map(({ path }) => path);
  }
  return [];
};

test('the ready-made levers fit December 2003', () => {
  for (const vary of Object.values(levers)) expect(() => scenarioNear(december2003, { vary })).not.toThrow();
});

describe('what is generated', () => {
  const near = scenarioNear(december2003, { vary: all });

  test('is valid, departs in the levers only, and stays on their grids', () => {
    fc.assert(
      fc.property(near, (scenario) => {
        expect(checkScenario({ ...scenario })).toEqual([]);
        for (const { path } of scenarioDifferences(december2003, scenario))
          expect(Object.keys(all)).toContain(path);
        const months = scenario.horizon.months!;
        expect(months % 5 === 1 && months >= 6 && months <= 61).toBe(true);
      }),
      { numRuns: 15 },
    );
    expectTypeOf(near).toEqualTypeOf<fc.Arbitrary<typeof december2003>>();
    expectTypeOf(near).toExtend<fc.Arbitrary<Talks>>();
  });

  test('makes agents anew out of parameters that vary', () => {
    const ambitious = scenarioNear(december2003, {
      vary: { 'agents.US.parameters.ambition': { min: 0, max: 1 } },
    });
    const [changed] = fc
      .sample(ambitious, { numRuns: 20, seed: 1 })
      .filter((s) => s.agents.US!.parameters.ambition === 1);
    const { parameters } = changed!.agents.US!;
    expect(changed!.agents.US!.decide).not.toBe(december2003.agents.US!.decide);
    expect(parameters).toEqual({ ...december2003.agents.US!.parameters, ambition: 1 });
  });

  test('moves an interval with its value, cut at the ends of the grid', () => {
    const vary = { 'parties.US.mandate': { min: 0, max: 1 } };
    const mandates = fc
      .sample(scenarioNear(december2003, { vary }), 100)
      .map(({ parties }) => parties[0]!.mandate);
    for (const mandate of mandates) {
      const { value, low, high } = mandate as { value: number; low: number; high: number };
      expect(low).toBeCloseTo(Math.max(0, value - 0.05), 9);
      expect(high).toBeCloseTo(Math.min(1, value + 0.05), 9);
    }
  });
});

test('when everything fails it shrinks to the baseline', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const found = fc.check(
        fc.property(scenarioNear(december2003, { vary: levers.trust }), (_: Talks) => false),
        { seed, numRuns: 1 },
      );
      expect(scenarioDifferences(december2003, found.counterexample![0])).toEqual([]);
      expect(scenarioHash(found.counterexample![0])).toBe(scenarioHash(december2003));
    }),
    { numRuns: 5 },
  );
});

test('a number shrinks to the nearest to the baseline that still fails, on either side', () => {
  const near = scenarioNear(december2003, { vary: { 'horizon.rounds': { min: 1, max: 90 } } });
  const least = (fails: (rounds: number) => boolean): number => {
    const found = fc.check(
      fc.property(near, ({ horizon }) => !fails(horizon.rounds)),
      { numRuns: 1000, seed: 5 },
    );
    return found.counterexample![0].horizon.rounds;
  };
  expect(least((rounds) => rounds > 57)).toBe(58);
  expect(least((rounds) => rounds < 4)).toBe(3);
});

test('fast-check prints the differences, never the scenario', () => {
  const near = scenarioNear(december2003, { vary: { 'horizon.rounds': [7] } });
  const [changed] = fc.sample(near, 20).filter(({ horizon }) => horizon.rounds === 7);
  expect(fc.stringify(changed)).toBe('december2003 with horizon.rounds: 49 → 7');
  expect(runTalks(changed!, { seed: '1' }).outcome.rounds).toBe(7);
  // A copy says what it is itself.
  expect(fc.toStringMethod in withAgent(changed!, 'US', phasedConcessions())).toBe(false);
});

test('seats take names of models and agents', () => {
  const vary = { 'agents.US': ['phasedConcessions', phasedConcessions({ ambition: 0.3 })] };
  const seats = fc
    .sample(scenarioNear(december2003, { vary }), { numRuns: 100, seed: 1 })
    .map((s) => fc.stringify(s));
  expect(new Set(seats)).toEqual(
    new Set([
      'december2003',
      'december2003 with agents.US: verificationFirst → phasedConcessions',
      'december2003 with agents.US: verificationFirst → phasedConcessions(ambition 0.3)',
    ]),
  );
});

test('a part may be replaced whole, sources and all', () => {
  const saop = { kind: 'saop', rounds: 2 };
  const drawn = fc.sample(scenarioNear(december2003, { vary: { protocol: [saop] } }), 20);
  const [changed] = drawn.filter(({ protocol }) => protocol.kind === 'saop');
  expect(changed!.protocol).toEqual(saop);
  expect(Object.keys(changed!.sources!)).not.toContain('protocol.drafts');
});

test('levers that do not fit are refused, all at once, with the nearest name', () => {
  expect(
    problemsOf({
      'parties.USA.mandate': { min: 0, max: 1 },
      'parties.US.mandate': { min: 0.5, max: 1 },
      'agents.US': ['phasedConcession'],
      'agents.US.parameters.ambition': { min: 0, max: 2 },
      'horizon.rounds': [],
      'dynamics.delay': { min: 0, max: 1 },
      'protocol.drafts': { min: 1, max: 9, step: 1 } as never,
    }),
  ).toEqual([
    'parties.USA.mandate',
    'parties.US.mandate',
    'agents.US[0]',
    expect.stringContaining('agents.US.parameters.ambition: '),
    'horizon.rounds',
    'dynamics.delay',
    'protocol.drafts.step',
    'agents.US.parameters.ambition',
  ]);
  expect(() => scenarioNear(december2003 as Talks, { vary: { 'parties.USA.mandate': [1] } })).toThrow(
    /Did you mean "US"/,
  );
});

test('an optional member that the baseline leaves out may be set: from the least number on, or to a choice', () => {
  const strengths = (lever: Lever): Set<unknown> =>
    new Set(
      fc
        .sample(scenarioNear(december2003, { vary: { 'parties.China.trustStrength': lever } }), 200)
        .map(({ parties }) => parties.find(({ id }) => id === 'China')!.trustStrength),
    );
  expect(strengths({ min: 2, max: 4 })).toEqual(new Set([undefined, 2, 3, 4]));
  expect(strengths([7])).toEqual(new Set([undefined, 7]));
  expect(() =>
    scenarioNear(december2003, { vary: { 'parties.China.trustStrength': { min: -1, max: 4 } } }),
  ).toThrow(/parties\.China\.trustStrength: /);
});
