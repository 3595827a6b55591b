import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weightedForecast } from '../../../src/analysis/index.js';
import type { WeightedPosition } from '../../../src/analysis/index.js';

const at = (...entries: (readonly [position: number, capability: number, salience?: number])[]) =>
  entries.map(([position, capability, salience = 1], i) => ({
    party: `p${i}`,
    position,
    capability,
    salience,
  }));

/** Whole quarters as weights, so that brute force can count. */
const counted = fc
  .array(
    fc.record({
      position: fc.integer({ min: 0, max: 10 }).map((tens) => 10 * tens),
      capability: fc.integer({ min: 1, max: 6 }),
      salience: fc.constantFrom(0, 0.25, 0.5, 0.75, 1),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .filter((entries) => entries.some(({ salience }) => salience > 0))
  .map((entries) => entries.map((entry, i) => ({ party: `p${i}`, ...entry })));

const any = fc
  .array(
    fc.record({
      position: fc.double({ min: 0, max: 100, noNaN: true }),
      capability: fc.double({ min: 1e-9, max: 1e9, noNaN: true }),
      salience: fc.double({ min: 0.01, max: 1, noNaN: true }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((entries) => entries.map((entry, i) => ({ party: `p${i}`, ...entry })));

/** Every quarter of weight once, in order of position. */
function expanded(positions: readonly WeightedPosition[]): number[] {
  return positions
    .flatMap(({ position, capability, salience }) =>
      Array.from({ length: 4 * capability * salience }, () => position),
    )
    .sort((a, b) => a - b);
}

describe('by hand', () => {
  test('a party three times as heavy pulls three times as hard and has the majority', () => {
    expect(weightedForecast(at([0, 1], [100, 3]))).toEqual({
      mean: 75,
      median: 100,
      lowerMedian: 100,
      upperMedian: 100,
      majority: 100,
    });
  });

  test('capability counts by its salience', () => {
    expect(weightedForecast(at([10, 5, 0.2], [100, 1, 1])).mean).toBe(55);
    expect(weightedForecast(at([10, 5, 0], [100, 1, 0.1]))).toMatchObject({ mean: 100, median: 100 });
  });

  test('who has no salience does not hold the mean in either', () => {
    const there = at([75, 0.05], [75, 0.6]);
    expect(weightedForecast([...there, { party: 'none', position: 0, capability: 1, salience: 0 }])).toEqual(
      weightedForecast(there),
    );
    expect(weightedForecast(at([75, 0.1, 0.05], [75, 0.3, 0.2], [0, 1, 0])).mean).toBe(75);
  });

  test('a tie leaves two medians and no majority', () => {
    expect(weightedForecast(at([20, 2], [80, 2]))).toEqual({
      mean: 50,
      median: 50,
      lowerMedian: 20,
      upperMedian: 80,
    });
  });

  test('a half stays a half where sums are rounded', () => {
    expect(0.1 + 0.2).toBeGreaterThan(0.3);
    for (const positions of [at([0, 0.1], [50, 0.2], [100, 0.3]), at([0, 0.3], [50, 0.2], [100, 0.1])]) {
      const { lowerMedian, upperMedian, majority } = weightedForecast(positions);
      expect([lowerMedian, upperMedian]).toEqual(positions[0]!.capability === 0.1 ? [50, 100] : [0, 50]);
      expect(majority).toBeUndefined();
    }
  });

  test('parties at one place have its majority together', () => {
    expect(weightedForecast(at([80, 1], [0, 2], [80, 2], [100, 0.5]))).toMatchObject({
      median: 80,
      majority: 80,
    });
  });

  test('a party alone is the forecast', () => {
    expect(weightedForecast(at([59.8, 1e300, 0.1]))).toMatchObject({
      mean: 59.8,
      median: 59.8,
      majority: 59.8,
    });
  });
});

describe('by property', () => {
  test('medians and majority are those of the weights counted one by one', () => {
    fc.assert(
      fc.property(counted, (positions) => {
        const all = expanded(positions);
        const n = all.length;
        const place = all.find((x) => 2 * all.filter((y) => y === x).length > n);
        const { mean, ...rest } = weightedForecast(positions);
        const [lowerMedian, upperMedian] = [all[Math.ceil(n / 2) - 1]!, all[Math.floor(n / 2)]!];
        expect(rest).toEqual({
          median: (lowerMedian + upperMedian) / 2,
          lowerMedian,
          upperMedian,
          ...(place !== undefined && { majority: place }),
        });
        expect(mean).toBeCloseTo(all.reduce((sum, x) => sum + x, 0) / n, 9);
      }),
      { numRuns: 1000 },
    );
  });

  test('mean and median lie between the outermost positions; the medians are positions', () => {
    fc.assert(
      fc.property(any, (entries) => {
        const positions = entries.map(({ position }) => position);
        const { mean, median, lowerMedian, upperMedian } = weightedForecast(entries);
        for (const x of [mean, median]) {
          expect(x).toBeGreaterThanOrEqual(Math.min(...positions));
          expect(x).toBeLessThanOrEqual(Math.max(...positions));
        }
        expect(positions).toContain(lowerMedian);
        expect(positions).toContain(upperMedian);
        expect(lowerMedian).toBeLessThanOrEqual(upperMedian);
      }),
    );
  });

  test('neither the order of the parties nor the unit of capability counts', () => {
    fc.assert(
      fc.property(any, fc.constantFrom(0.25, 8, 1024), (entries, unit) => {
        const { mean, ...rest } = weightedForecast(entries);
        const scaled = entries.map((entry) => ({ ...entry, capability: unit * entry.capability }));
        expect(weightedForecast(scaled)).toEqual({ mean, ...rest });
        const { mean: turnedMean, ...turned } = weightedForecast([...entries].reverse());
        expect(turnedMean).toBeCloseTo(mean, 9);
        expect(turned).toEqual(rest);
      }),
    );
  });

  test('turning the scale round turns the forecast round', () => {
    fc.assert(
      fc.property(counted, (entries) => {
        const { mean, lowerMedian, upperMedian } = weightedForecast(entries);
        const turned = weightedForecast(
          entries.map((entry) => ({ ...entry, position: 100 - entry.position })),
        );
        expect(turned.mean).toBeCloseTo(100 - mean, 9);
        expect([turned.lowerMedian, turned.upperMedian]).toEqual([100 - upperMedian, 100 - lowerMedian]);
      }),
    );
  });
});

describe('bad input', () => {
  const problems = (positions: unknown): unknown => {
    try {
      return weightedForecast(positions as WeightedPosition[]);
    } catch (error) {
      const { code, issues } = error as { code: string; issues: { path: string; code: string }[] };
      return [code, ...issues.map((issue) => `${issue.path} ${issue.code}`)];
    }
  };

  test('all problems are named', () => {
    expect(
      problems([
        { party: '', position: 101, capability: 0, salience: -0.1 },
        { party: 'US', position: Number.NaN, capability: Infinity, salience: 1.1 },
        { party: 'US', position: '50', capability: 1 },
        null,
      ]),
    ).toEqual([
      'invalid-option',
      'positions[0].party wrong-type',
      'positions[0].position out-of-range',
      'positions[0].capability out-of-range',
      'positions[0].salience out-of-range',
      'positions[1].position out-of-range',
      'positions[1].capability out-of-range',
      'positions[1].salience out-of-range',
      'positions[2].party duplicate',
      'positions[2].position wrong-type',
      'positions[2].salience missing',
      'positions[3] wrong-type',
    ]);
  });

  test.each([
    [undefined, 'missing'],
    [[], 'wrong-type'],
    ['US', 'wrong-type'],
    [null, 'wrong-type'],
  ])('no list: %j', (positions, code) => {
    expect(problems(positions)).toEqual(['invalid-option', `positions ${code}`]);
  });

  test('somebody must care', () => {
    expect(problems(at([10, 1, 0], [90, 2, 0]))).toEqual(['invalid-option', 'positions inconsistent']);
    expect(problems(at([10, 1e300, 0], [90, 1e-300, 1e-300]))).toEqual([
      'invalid-option',
      'positions inconsistent',
    ]);
  });
});
