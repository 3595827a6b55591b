import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replicator, type Shares, type StrategicGame } from '../../../src/analysis/index.js';

/** A game of two players; rows are strategies of the first. */
function bimatrix(
  first: readonly (readonly number[])[],
  second: readonly (readonly number[])[],
): StrategicGame {
  const named = (count: number) => Array.from({ length: count }, (_, n) => `s${n}`);
  return {
    players: [
      { id: 'A', strategies: named(first.length) },
      { id: 'B', strategies: named(first[0]!.length) },
    ],
    payoffs: first[0]!.flatMap((_, j) => first.map((row, i) => [row[j]!, second[i]![j]!])),
  };
}

const lessThan = (matrix: readonly (readonly number[])[]) => matrix.map((row) => row.map((value) => -value));
const transposed = (matrix: readonly (readonly number[])[]) =>
  matrix[0]!.map((_, j) => matrix.map((row) => row[j]!));

const rps = [
  [0, -1, 1],
  [1, 0, -1],
  [-1, 1, 0],
];
const rockPaperScissors = bimatrix(rps, lessThan(rps));
const pennies = bimatrix(
  [
    [1, -1],
    [-1, 1],
  ],
  [
    [-1, 1],
    [1, -1],
  ],
);
const pd = [
  [3, 0],
  [5, 1],
];
const dilemma = bimatrix(pd, transposed(pd));
const last = (game: StrategicGame, from: Shares, steps = 1000) => {
  const { path, speed } = replicator(game, { from, steps });
  return { at: path.at(-1)!, speed };
};

describe('rock, paper, scissors', () => {
  const third = [1 / 3, 1 / 3, 1 / 3];
  test('equal shares rest', () => {
    expect(last(rockPaperScissors, { A: third, B: third })).toEqual({ at: { A: third, B: third }, speed: 0 });
  });

  test('so does every corner', () => {
    for (let i = 0; i < 3; i++) {
      for (let j = 0; j < 3; j++) {
        const from = { A: [0, 0, 0].with(i, 1), B: [0, 0, 0].with(j, 1) };
        expect(last(rockPaperScissors, from, 50)).toEqual({ at: from, speed: 0 });
      }
    }
  });

  test('nothing else does', () => {
    const share = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(share, share, (a, b) => {
        const [sumA, sumB] = [a, b].map((own) => own.reduce((sum, value) => sum + value, 0));
        fc.pre(sumA! > 0 && sumB! > 0);
        const isCorner = [a, b].every((own) => own.filter((value) => value > 0).length === 1);
        const isMiddle = [a, b].every((own) => own.every((value) => value === own[0]));
        fc.pre(!isCorner && !isMiddle);
        const from = { A: a.map((value) => value / sumA!), B: b.map((value) => value / sumB!) };
        expect(replicator(rockPaperScissors, { from, steps: 0 }).speed).toBeGreaterThan(1e-4);
      }),
    );
  });
});

test('matching pennies: shares go round, and what is conserved is conserved', () => {
  const { path } = replicator(pennies, { from: { A: [0.7, 0.3], B: [0.5, 0.5] }, steps: 3000, step: 0.05 });
  const product = ({ A, B }: Shares) => A![0]! * A![1]! * B![0]! * B![1]!;
  for (const shares of path) expect(product(shares)).toBeCloseTo(product(path[0]!), 6);
  expect(Math.min(...path.map(({ A }) => A![0]!))).toBeLessThan(0.35);
  expect(replicator(pennies, { steps: 100 }).path.at(-1)).toEqual({ A: [0.5, 0.5], B: [0.5, 0.5] });
});

test('a prisoner’s dilemma ends in defection from everywhere within', () => {
  const inside = fc.double({ min: 0.01, max: 0.99, noNaN: true });
  fc.assert(
    fc.property(inside, inside, (a, b) => {
      const { at, speed } = last(dilemma, { A: [a, 1 - a], B: [b, 1 - b] }, 2000);
      expect(at['A']![1]).toBeGreaterThan(0.999);
      expect(at['B']![1]).toBeGreaterThan(0.999);
      expect(speed).toBeLessThan(1e-3);
    }),
    { numRuns: 20 },
  );
});

test('one population alone against a dominated strategy: the logistic curve', () => {
  const game: StrategicGame = { players: [{ id: 'A', strategies: ['good', 'bad'] }], payoffs: [[1], [0]] };
  const { path } = replicator(game, { from: { A: [0.1, 0.9] }, steps: 60 });
  path.forEach(({ A }, n) => expect(A![0]).toBeCloseTo(1 / (1 + 9 * Math.exp(-0.1 * n)), 6));
});

test('any game: shares stay shares, what is not played stays so, and units of payoffs do not matter', () => {
  const cell = fc.integer({ min: -9, max: 9 });
  const cells = fc.array(fc.tuple(cell, cell, cell), { minLength: 12, maxLength: 12 });
  const start = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(cells, start, (payoffs, weights) => {
      const sum = weights.reduce((total, weight) => total + weight, 0);
      fc.pre(sum > 0);
      const players = [
        { id: 'A', strategies: ['x', 'y', 'z'] },
        { id: 'B', strategies: ['x', 'y'] },
        { id: 'C', strategies: ['x', 'y'] },
      ];
      const options = { from: { A: weights.map((weight) => weight / sum) }, steps: 40, step: 1 };
      const { path } = replicator({ players, payoffs }, options);
      for (const shares of path) {
        for (const own of Object.values(shares)) {
          expect(own.every((share) => share >= 0)).toBe(true);
          expect(own.reduce((total, share) => total + share, 0)).toBeCloseTo(1, 12);
        }
        weights.forEach((weight, n) => expect(weight === 0 && shares['A']![n] !== 0).toBe(false));
      }
      const scaled = { players, payoffs: payoffs.map((row) => row.map((value) => 4 * value)) };
      expect(replicator(scaled, options).path).toEqual(path);
    }),
  );
});

test.each([1e308, 1e-323])('payoffs of %d neither run over nor vanish', (unit) => {
  const game = (value: number): StrategicGame => ({
    players: [{ id: 'A', strategies: ['good', 'bad'] }],
    payoffs: [[value], [-value]],
  });
  expect(replicator(game(unit), { steps: 20 })).toEqual(replicator(game(1), { steps: 20 }));
});

test('a list with a hole is no game', () => {
  const holes = <T>(list: T[]): T[] => {
    const copy = [...list];
    delete copy[1];
    return copy;
  };
  const wrong: [unknown, string][] = [
    [{ ...pennies, players: holes([...pennies.players]) }, 'game.players[1]'],
    [{ ...pennies, payoffs: holes([...pennies.payoffs]) }, 'game.payoffs[1]'],
    [{ ...pennies, payoffs: [...pennies.payoffs.slice(0, 3), holes([0, 1])] }, 'game.payoffs[3]'],
  ];
  for (const [game, path] of wrong) {
    expect(() => replicator(game as StrategicGame)).toThrow(
      expect.objectContaining({ code: 'invalid-option', issues: [expect.objectContaining({ path })] }),
    );
  }
});

test.each([
  [{ from: { A: [1] } }, 'from.A'],
  [{ from: { A: [0.5, 0.6] } }, 'from.A'],
  [{ from: { A: [-0.5, 1.5] } }, 'from.A'],
  [{ from: { Z: [1, 0] } }, 'from.Z'],
  [{ steps: -1 }, 'steps'],
  [{ step: 0 }, 'step'],
])('%j is refused', (options, path) => {
  expect(() => replicator(pennies, options as never)).toThrow(
    expect.objectContaining({ code: 'invalid-option', issues: [expect.objectContaining({ path })] }),
  );
});
