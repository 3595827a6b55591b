import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SixPartyError } from '../../../src/index.js';
import { checkScenario } from '../../../src/scenario/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import type { Talks } from '../../../src/talks/index.js';
import {
  boxArbitrary,
  scenarioDifferences,
  type BoxOptions,
  type LeverBox,
} from '../../../src/testing/index.js';

const box = {
  'parties.US.trust.DPRK': [0.1, 0.2],
  'agents.DPRK.parameters.ambition': [0.3, 0.45],
  'horizon.rounds': [10, 20],
} as const satisfies LeverBox;
const bounds = {
  'parties.US.trust.DPRK': [0.05, 0.6],
  'agents.DPRK.parameters.ambition': [0, 0.5],
  'horizon.rounds': [5, 60],
  'parties.US.mandate': [0.1, 0.5],
} as const satisfies LeverBox;

/** The numbers of the levers, read from the scenario by hand. */
function levelsOf({ parties, agents, horizon }: Talks) {
  const us = parties.find(({ id }) => id === 'US')!;
  return {
    'parties.US.trust.DPRK': us.trust!['DPRK'] as number,
    'agents.DPRK.parameters.ambition': agents['DPRK']!.parameters['ambition'] as number,
    'horizon.rounds': horizon.rounds,
    'parties.US.mandate': us.mandate as number,
  };
}

function isWithin(levels: Readonly<Record<string, number>>, ranges: LeverBox): boolean {
  return Object.entries(ranges).every(([path, range]) => {
    const [low, high] = range as readonly [number, number];
    return low <= levels[path]! && levels[path]! <= high;
  });
}

describe('what is drawn', () => {
  test('lies in the box, is valid, and departs in its levers alone', () => {
    const ends = new Set<number>();
    fc.assert(
      fc.property(boxArbitrary(december2003, box), (scenario) => {
        expect(checkScenario({ ...scenario })).toEqual([]);
        expect(isWithin(levelsOf(scenario), box)).toBe(true);
        ends.add(levelsOf(scenario)['horizon.rounds']);
        for (const { path } of scenarioDifferences(december2003, scenario))
          expect(Object.keys(box)).toContain(path);
      }),
      { numRuns: 60, seed: 1 },
    );
    // Both ends belong to it.
    expect(ends.has(10) && ends.has(20)).toBe(true);
    for (const rounds of ends) expect(Number.isInteger(rounds)).toBe(true);
  });

  test('lies outside the box and within the bounds, on every side of it', () => {
    const sides = new Set<string>();
    fc.assert(
      fc.property(boxArbitrary(december2003, box, { outside: bounds }), (scenario) => {
        const levels = levelsOf(scenario);
        expect(checkScenario({ ...scenario })).toEqual([]);
        expect([isWithin(levels, box), isWithin(levels, bounds)]).toEqual([false, true]);
        for (const [path, [low, high]] of Object.entries(box)) {
          const level = levels[path as keyof typeof box];
          if (level < low) sides.add(`${path} <`);
          if (level > high) sides.add(`${path} >`);
        }
      }),
      { numRuns: 100, seed: 1 },
    );
    expect(sides.size).toBe(6);
  });

  test('the ends of the box are inside it, those of the bounds within them', () => {
    const [one, around] = [
      { 'parties.US.mandate': [0.2, 0.3] },
      { 'parties.US.mandate': [0.1, 0.5] },
    ] as const;
    const drawn = fc.sample(boxArbitrary(december2003, one, { outside: around }), { numRuns: 300, seed: 1 });
    const mandates = drawn.map((scenario) => levelsOf(scenario)['parties.US.mandate']);
    expect(mandates.filter((mandate) => mandate >= 0.2 && mandate <= 0.3)).toEqual([]);
    expect([Math.min(...mandates), Math.max(...mandates)]).toEqual([0.1, 0.5]);
  });

  test('values are chosen among, or left out', () => {
    const models = { 'agents.US': { values: ['phasedConcessions', 'verificationFirst', 'hardliner'] } };
    const soft = { 'agents.US': { values: ['phasedConcessions'] } };
    const named = (options: BoxOptions): Set<string> =>
      new Set(
        fc.sample(boxArbitrary(december2003, soft, options), 60).map(({ agents }) => agents['US']!.name),
      );
    expect(named({})).toEqual(new Set(['phasedConcessions']));
    expect(named({ outside: models })).toEqual(new Set(['verificationFirst', 'hardliner']));
  });

  test('a range of one number is that number', () => {
    const [scenario] = fc.sample(boxArbitrary(december2003, { 'parties.US.mandate': [0.25, 0.25] }), 1);
    expect(levelsOf(scenario!)['parties.US.mandate']).toBe(0.25);
  });
});

describe('shrinking', () => {
  const shrunk = (arbitrary: fc.Arbitrary<Talks>, fails: (scenario: Talks) => boolean = () => true) =>
    levelsOf(
      fc.check(
        fc.property(arbitrary, (scenario) => !fails(scenario)),
        { numRuns: 200, seed: 3 },
      ).counterexample![0],
    );

  test('goes to the baseline where the box holds it, else to the nearest end', () => {
    const trust = december2003.parties[0]!.trust!['DPRK'] as { value: number };
    const around = { 'parties.US.trust.DPRK': [0.05, 0.6], 'horizon.rounds': [10, 20] } as const;
    expect(december2003.horizon.rounds).toBe(49);
    const levels = shrunk(boxArbitrary(december2003, around));
    expect(levels['parties.US.trust.DPRK']).toBe(trust.value);
    expect(levels['horizon.rounds']).toBe(20);
    expect(
      shrunk(boxArbitrary(december2003, around), ({ horizon }) => horizon.rounds < 15)['horizon.rounds'],
    ).toBe(14);
  });

  test('outside it goes to the numbers beside the box', () => {
    const rounds = { 'horizon.rounds': [10, 20] } as const;
    const outside = { 'horizon.rounds': [5, 60] } as const;
    const found = shrunk(
      boxArbitrary(december2003, rounds, { outside }),
      ({ horizon }) => horizon.rounds < 10,
    );
    expect(found['horizon.rounds']).toBe(9);
  });
});

test('fast-check prints the differences', () => {
  const [scenario] = fc.sample(boxArbitrary(december2003, { 'horizon.rounds': [7, 7] }), 1);
  expect(fc.stringify(scenario)).toBe('december2003 with horizon.rounds: 49 → 7');
});

test.each<[string, LeverBox, BoxOptions, string, string]>([
  ['no lever', {}, {}, 'invalid-option', 'box'],
  ['no range', { 'horizon.rounds': [20, 10] }, {}, 'invalid-option', 'box.horizon.rounds'],
  ['no path', { 'parties.USA.mandate': [0, 1] }, {}, 'unknown-name', 'parties.USA.mandate'],
  ['no number', { 'agents.US': [0, 1] }, {}, 'invalid-option', 'agents.US[0]'],
  [
    'beyond what is valid',
    { 'parties.US.mandate': [0, 2] },
    {},
    'invalid-option',
    'parties.US.mandate: parties[0].mandate',
  ],
  [
    'no bounds of a lever',
    { 'horizon.rounds': [10, 20] },
    { outside: { 'horizon.months': [6, 61] } },
    'invalid-option',
    'outside.horizon.rounds',
  ],
  [
    'bounds within the box',
    { 'horizon.rounds': [10, 20] },
    { outside: { 'horizon.rounds': [12, 30] } },
    'invalid-option',
    'outside.horizon.rounds',
  ],
  [
    'nothing outside',
    { 'horizon.rounds': [10, 20] },
    { outside: { 'horizon.rounds': [10, 20] } },
    'invalid-option',
    'outside',
  ],
])('%s is refused', (_, ranges, options, code, path) => {
  let caught: SixPartyError | undefined;
  try {
    boxArbitrary(december2003, ranges, options);
  } catch (error) {
    caught = error as SixPartyError;
  }
  expect([caught?.code, caught?.issues[0]?.path]).toEqual([code, path]);
});
