import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factorialPoint, fullFactorial, latinHypercube, sobolSequence } from '../../../src/ensemble/index.js';

describe('full factorial', () => {
  test('every combination once, the last factor fastest', () => {
    expect(fullFactorial([2, 3])).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 0],
      [1, 1],
      [1, 2],
    ]);
    expect(fullFactorial([])).toEqual([[]]);
  });

  test('one point is the row of its index; counting on gives all of them', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 5 }), (levels) => {
        const all = fullFactorial(levels);
        expect(new Set(all.map(String)).size).toBe(levels.reduce((product, count) => product * count, 1));
        expect(all.map((_, index) => factorialPoint(levels, index))).toEqual(all);
        expect(all.every((point) => point.every((level, place) => level < levels[place]!))).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  test('a point far beyond what could be kept', () => {
    expect(factorialPoint([1_000_000, 1_000_000], 999_999_999_999)).toEqual([999_999, 999_999]);
  });

  test('bad input', () => {
    expect(() => fullFactorial([2, 0, 1.5])).toThrow(/levels\[1\].*found 0.*\n.*levels\[2\].*found 1\.5/);
    expect(() => fullFactorial([1e5, 1e5])).toThrow(/product/);
  });
});

describe('Latin hypercube', () => {
  test('one point in each slice of each axis, and the seed alone decides', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 5 }),
        fc.string({ minLength: 1 }),
        (n, d, seed) => {
          const points = latinHypercube(n, d, { seed });
          for (let axis = 0; axis < d; axis++) {
            const slices = points.map((point) => Math.floor(point[axis]! * n)).sort((a, b) => a - b);
            expect(slices).toEqual(Array.from({ length: n }, (_, slice) => slice));
          }
          expect(latinHypercube(n, d, { seed })).toEqual(points);
          // Another dimension leaves the others where they are.
          expect(latinHypercube(n, d + 1, { seed }).map((point) => point.slice(0, d))).toEqual(points);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('bad input', () => {
    expect(() => latinHypercube(0, 2, { seed: '' })).toThrow(/n: .*\n.*seed: /);
  });
});

describe('Sobol sequence', () => {
  test('first points of the published generator (Joe & Kuo)', () => {
    expect(sobolSequence(9, 3)).toEqual([
      [0, 0, 0],
      [0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25],
      [0.25, 0.75, 0.75],
      [0.375, 0.375, 0.625],
      [0.875, 0.875, 0.125],
      [0.625, 0.125, 0.875],
      [0.125, 0.625, 0.375],
      [0.1875, 0.3125, 0.9375],
    ]);
  });

  // scipy 1.17.1: qmc.Sobol(200, scramble=False, bits=32), fast_forward(1000), random(1).
  test('a later point in the high dimensions', () => {
    const [point] = sobolSequence(1, 200, { skip: 1000 });
    expect([1, 2, 50, 64, 100, 128, 199, 200].map((dimension) => point![dimension - 1])).toEqual([
      0.2197265625, 0.0966796875, 0.4794921875, 0.4462890625, 0.1865234375, 0.5439453125, 0.5634765625,
      0.8427734375,
    ]);
  });

  test('skipping is leaving out', () => {
    const all = sobolSequence(300, 7);
    for (const skip of [1, 2, 63, 64, 255])
      expect(sobolSequence(10, 7, { skip })).toEqual(all.slice(skip, skip + 10));
    expect(sobolSequence(2, 2, { skip: 2 ** 31 })[0]!.every((x) => x >= 0 && x < 1)).toBe(true);
  });

  test('2^m points: one in each slice of each of the 200 axes, also after a multiple of 2^m', () => {
    for (const [n, skip] of [
      [64, 0],
      [64, 192],
      [256, 256],
    ] as const) {
      const points = sobolSequence(n, 200, { skip });
      for (let axis = 0; axis < 200; axis++)
        expect(new Set(points.map((point) => Math.floor(point[axis]! * n))).size).toBe(n);
    }
  });

  test('a (t, m, s)-net in base 2: (0, m, 2), and t of the first dimensions as published', () => {
    // Niederreiter (1992): t = Σ (degree of the primitive polynomial − 1) bounds the quality of the first s axes.
    for (const [s, t] of [
      [1, 0],
      [2, 0],
      [3, 1],
      [4, 3],
    ] as const) {
      expect(isNet(sobolSequence(2 ** 7, s), t, 7, s)).toBe(true);
    }
    expect(isNet(sobolSequence(2 ** 7, 3), 0, 7, 3)).toBe(false);
  });

  test('bad input', () => {
    expect(() => sobolSequence(1.5, 201, { skip: -1 })).toThrow(/n: .*\n.*d: .*\n.*skip: /);
  });
});

/** Whether every elementary interval of volume 2^(t−m) holds 2^t of 2^m points. */
function isNet(points: readonly (readonly number[])[], t: number, m: number, s: number): boolean {
  return partitions(m - t, s).every((cuts) => {
    const counts = new Map<string, number>();
    for (const point of points) {
      const cell = cuts.map((cut, axis) => Math.floor(point[axis]! * 2 ** cut)).join();
      counts.set(cell, (counts.get(cell) ?? 0) + 1);
    }
    return counts.size === 2 ** (m - t) && [...counts.values()].every((count) => count === 2 ** t);
  });
}

/** All ways to write a number as an ordered sum of so many terms. */
function partitions(sum: number, terms: number): number[][] {
  if (terms === 1) return [[sum]];
  return Array.from({ length: sum + 1 }, (_, first) =>
    partitions(sum - first, terms - 1).map((rest) => [first, ...rest]),
  ).flat();
}
