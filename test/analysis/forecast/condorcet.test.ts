import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { condorcetChances } from '../../../src/analysis/index.js';

const votes = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([voters, options]) =>
    fc.tuple(
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: voters, maxLength: voters }),
      fc.array(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: options, maxLength: options }), {
        minLength: voters,
        maxLength: voters,
      }),
    ),
  );

describe('by hand', () => {
  test('two options: the coalition’s share of all stakes', () => {
    const { chances, winner, victories } = condorcetChances(
      [3, 1],
      [
        [1, 0],
        [0, 1],
      ],
    );
    expect([chances, winner]).toEqual([[0.75, 0.25], 0]);
    expect(victories).toEqual([
      [0.5, 0.75],
      [0.25, 0.5],
    ]);
  });

  test('three options: products of duels, as shares of their sum', () => {
    // a beats b with 2/3, c with 1/2; b beats c with 1/3.
    const { chances } = condorcetChances(
      [1, 1],
      [
        [2, 0, 1],
        [0, 1, 1],
      ],
    );
    const products = [(2 / 3) * (1 / 2), (1 / 3) * 0, (1 / 2) * 1];
    const sum = products.reduce((all, each) => all + each, 0);
    products.forEach((product, i) => expect(chances[i]).toBeCloseTo(product / sum, 12));
  });

  test('rounding is no stake', () => {
    expect(0.1 + 0.2).toBeGreaterThan(0.3);
    expect(condorcetChances([1], [[0.3, 0.1 + 0.2]]).chances).toEqual([0.5, 0.5]);
    expect(condorcetChances([1], [[0, 1e-300]]).chances).toEqual([0, 1]);
  });

  test('what all like best is certain, and where nobody cares all are alike', () => {
    expect(
      condorcetChances(
        [1, 9],
        [
          [0, 2, 1],
          [0, 2, 1],
        ],
      ).chances,
    ).toEqual([0, 1, 0]);
    expect(
      condorcetChances(
        [0, 0],
        [
          [0, 2],
          [1, 0],
        ],
      ).chances,
    ).toEqual([0.5, 0.5]);
  });
});

describe('by property', () => {
  test('a second implementation: everybody’s stakes counted voter by voter', () => {
    fc.assert(
      fc.property(votes, ([weights, utilities]) => {
        const { chances, winner, victories } = condorcetChances(weights, utilities);
        const options = utilities[0]!.map((_, i) => i);
        const strength = (i: number, j: number): number =>
          weights.reduce(
            (sum, weight, k) => sum + weight * Math.max(0, utilities[k]![i]! - utilities[k]![j]!),
            0,
          );
        const duel = (i: number, j: number): number => {
          const all = strength(i, j) + strength(j, i);
          return all === 0 ? 1 / 2 : strength(i, j) / all;
        };
        const products = options.map((i) =>
          options.filter((j) => j !== i).reduce((product, j) => product * duel(i, j), 1),
        );
        const sum = products.reduce((all, each) => all + each, 0);
        options.forEach((i) => {
          expect(chances[i]).toBeCloseTo(products[i]! / sum, 9);
          options.forEach((j) => expect(victories[i]![j]! + victories[j]![i]!).toBeCloseTo(1, 12));
        });
        expect(chances[winner]).toBeCloseTo(Math.max(...chances), 9);
      }),
    );
  });

  test('a voter without weight, the order of voters, and the scale of utilities do not count', () => {
    fc.assert(
      fc.property(votes, ([weights, utilities]) => {
        const { chances } = condorcetChances(weights, utilities);
        const dummy = utilities[0]!.map((_, i) => i);
        const others = [
          condorcetChances([0, ...weights], [dummy, ...utilities]),
          condorcetChances([...weights].reverse(), [...utilities].reverse()),
          condorcetChances(
            weights,
            utilities.map((row) => row.map((u) => 4 * u - 3)),
          ),
        ];
        for (const other of others) {
          other.chances.forEach((chance, i) => expect(chance).toBeCloseTo(chances[i]!, 9));
        }
      }),
    );
  });
});

test.each<[string, unknown, unknown, string]>([
  ['no voters', [], [], 'weights'],
  ['no options', [1], [[]], 'utilities'],
  ['less than no weight', [-1], [[0]], 'weights[0]'],
  ['rows of other lengths', [1, 1], [[0, 1], [0]], 'utilities[1]'],
  ['too few rows', [1, 1], [[0, 1]], 'utilities'],
])('a mistake: %s', (_name, weights, utilities, path) => {
  expect(() => condorcetChances(weights as number[], utilities as number[][])).toThrow(
    expect.objectContaining({
      code: 'invalid-option',
      issues: expect.arrayContaining([expect.objectContaining({ path })]) as unknown,
    }),
  );
});
