import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spatialModel, type SpatialOptions, type SpatialParty } from '../../../src/analysis/index.js';
import { smp } from './smp.js';

const one = (party: string, capability: number, position: number, salience: number): SpatialParty => ({
  ...{ party, capability },
  position: [position],
  saliences: [salience],
});

const parties = fc
  .array(
    fc.tuple(
      fc.integer({ min: 1, max: 100 }),
      fc.integer({ min: 0, max: 100 }),
      fc.integer({ min: 1, max: 20 }),
    ),
    { minLength: 2, maxLength: 6 },
  )
  .map((rows) =>
    rows.map(([capability, hundredths, twentieths], i) =>
      one(`p${i}`, capability, hundredths / 100, twentieths / 20),
    ),
  );

describe('by hand', () => {
  test('a party alone, and those who agree, stay', () => {
    expect(spatialModel([one('A', 1, 0.3, 0.5)])).toMatchObject({
      expected: [0.3],
      chances: { A: 1 },
      settled: true,
    });
    const { path } = spatialModel([one('A', 1, 0.3, 0.5), one('B', 7, 0.3, 1)]);
    expect(new Set(Object.values(path).flat(2))).toEqual(new Set([0.3]));
  });

  test('two of equal capability stand off: no bargain has a majority over what there is', () => {
    const { expected, path, settled } = spatialModel([one('A', 1, 0, 0.1), one('B', 1, 1, 0.9)]);
    expect([expected, settled]).toEqual([[0.5], true]);
    expect(path).toEqual({ A: [[0], [0]], B: [[1], [1]] });
  });

  test('where all are indifferent between a bargain and what there is, rounding does not decide', () => {
    // Half-way each gives up what it gains: 0.56 − 1 + 0.56 − 0.12 = 0.
    const { path, expected } = spatialModel([one('A', 75, 0.05, 0.95), one('B', 75, 0.93, 0.95)]);
    expect(path).toEqual({ A: [[0.05], [0.05]], B: [[0.93], [0.93]] });
    expect(expected[0]).toBeCloseTo(0.49, 12);
  });

  test('bargains are rounded to four digits; who stays keeps all of its own', () => {
    const still = spatialModel([one('A', 1, 1 / 3, 0.1), one('B', 1, 2 / 3, 0.9)]);
    expect(still.path).toEqual({ A: [[1 / 3], [1 / 3]], B: [[2 / 3], [2 / 3]] });
    const many = ['B', 'C', 'D'].map((party) => one(party, 1, 2 / 3, 0.9));
    const moved = spatialModel([one('A', 1, 0, 0.1), ...many])
      .path['A']!.slice(1)
      .flat();
    expect(moved[0]).toBeGreaterThan(0.5);
    for (const place of moved) expect(place).toBe(Number(place.toFixed(4)));
  });

  test('three against one that cares little: it comes over to them', () => {
    const many = ['B', 'C', 'D'].map((party) => one(party, 1, 1, 0.9));
    const { expected } = spatialModel([one('A', 1, 0, 0.1), ...many]);
    expect(expected[0]).toBeGreaterThan(0.95);
  });

  test('turning the scale round turns the forecast round', () => {
    const list = [
      one('A', 2, 0.1, 0.3),
      one('B', 1, 0.55, 0.8),
      one('C', 3, 0.9, 0.5),
      one('D', 1.5, 0.3, 0.9),
    ];
    const turned = list.map((each) => ({ ...each, position: [1 - each.position[0]!] }));
    const [before, after] = [spatialModel(list), spatialModel(turned)];
    expect(after.expected[0]).toBeCloseTo(1 - before.expected[0]!, 6);
    expect(after.rounds).toBe(before.rounds);
  });

  test('saliences whose squares vanish count by their ratios', () => {
    const at = (unit: number) =>
      spatialModel([1, 2, 3].map((n) => ({ ...one(`p${n}`, n, n / 4, 0), saliences: [unit * n] })));
    expect(at(2 ** -600).expected[0]).toBeCloseTo(at(2 ** -40).expected[0]!, 6);
  });

  test('no rounds: everybody is where it was', () => {
    const { path, rounds, settled } = spatialModel([one('A', 1, 0, 0.1), one('B', 1, 1, 0.9)], { rounds: 0 });
    expect([path, rounds, settled]).toEqual([{ A: [[0]], B: [[1]] }, 0, false]);
  });

  test('issues that one side does not care about are the other’s', () => {
    const { path } = spatialModel([
      { party: 'A', capability: 1, position: [0, 0], saliences: [0.5, 0] },
      { party: 'B', capability: 1, position: [1, 1], saliences: [0, 0.5] },
    ]);
    const last = path['B']!.at(-1)!;
    expect(last[0]).toBeLessThan(0.01);
    expect(path['A']!.at(-1)![1]).toBeGreaterThan(0.99);
  });
});

describe('by property', () => {
  test('a second implementation goes the same way', () => {
    fc.assert(
      fc.property(parties, (list) => {
        const ordered = [...list].sort(
          (a, b) =>
            a.position[0]! - b.position[0]! ||
            a.capability - b.capability ||
            a.saliences[0]! - b.saliences[0]!,
        );
        const own = smp(
          ordered.map(({ party, capability, position, saliences }) => ({
            ...{ name: party, capability },
            position: position[0]!,
            salience: saliences[0]!,
          })),
          5,
        );
        const { path, expected } = spatialModel(list, { rounds: 5 });
        ordered.forEach(({ party }, i) => {
          own.path.forEach((places, t) => expect(path[party]![t]![0]).toBeCloseTo(places[i]!, 8));
        });
        expect(expected[0]).toBeCloseTo(own.expected, 8);
      }),
      { numRuns: 150 },
    );
  });

  test('nobody leaves the range of the positions, and chances sum to 1', () => {
    fc.assert(
      fc.property(parties, (list) => {
        const places = list.map(({ position }) => position[0]!);
        const { path, expected, chances } = spatialModel(list);
        for (const place of [...Object.values(path).flat(2), expected[0]!]) {
          expect(place).toBeGreaterThanOrEqual(Math.min(...places) - 1e-12);
          expect(place).toBeLessThanOrEqual(Math.max(...places) + 1e-12);
        }
        expect(Object.values(chances).reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
      }),
      { numRuns: 100 },
    );
  });

  test('neither the order of the parties nor one without weight counts', () => {
    fc.assert(
      fc.property(parties, fc.double({ min: 0, max: 1, noNaN: true }), (list, position) => {
        const before = spatialModel(list);
        const { expected, path, rounds } = spatialModel([...list].reverse());
        expect([expected, path, rounds]).toEqual([before.expected, before.path, before.rounds]);
        for (const dummy of [one('dummy', 0, position, 1), one('dummy', 5, position, 0)]) {
          const after = spatialModel([dummy, ...list]);
          expect(after.expected).toEqual(before.expected);
          expect(after.chances['dummy']).toBe(0);
          expect(new Set(after.path['dummy']!.flat())).toEqual(new Set([position]));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('the unit of capability does not count', () => {
    fc.assert(
      fc.property(parties, (list) => {
        const scaled = list.map((each) => ({ ...each, capability: 8 * each.capability }));
        expect(spatialModel(scaled)).toEqual(spatialModel(list));
      }),
      { numRuns: 60 },
    );
  });
});

test.each<[string, unknown, unknown, string]>([
  ['nobody', [], {}, 'parties'],
  ['a position beyond the end', [one('A', 1, 1.5, 1)], {}, 'parties[0].position[0]'],
  ['two of a name', [one('A', 1, 0, 1), one('A', 1, 1, 1)], {}, 'parties[1].party'],
  [
    'too much attention',
    [{ ...one('A', 1, 0, 1), position: [0, 0], saliences: [0.6, 0.6] }],
    {},
    'parties[0].saliences',
  ],
  [
    'other issues',
    [one('A', 1, 0, 1), { ...one('B', 1, 0, 1), position: [0, 1] }],
    {},
    'parties[1].position',
  ],
  ['no weight at all', [one('A', 0, 0, 1)], {}, 'parties'],
  ['half a round', [one('A', 1, 0, 1)], { rounds: 0.5 }, 'rounds'],
])('a mistake: %s', (_name, list, options, path) => {
  expect(() => spatialModel(list as SpatialParty[], options as SpatialOptions)).toThrow(
    expect.objectContaining({
      code: 'invalid-option',
      issues: expect.arrayContaining([expect.objectContaining({ path })]) as unknown,
    }),
  );
});
