import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  morrisDesign,
  morrisEffects,
  saltelliDesign,
  sobolIndices,
  type SobolIndices,
} from '../../../src/ensemble/index.js';

const seed = 'indices';

/** Ishigami & Homma (1990), a = 7, b = 0.1, on the unit cube. */
function ishigami(u: readonly number[]): number {
  const [x, y, z] = u.map((v) => Math.PI * (2 * v - 1)) as [number, number, number];
  return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
}

/** Sobol's g-function with its coefficients. */
const a = [0, 1, 4.5, 9, 99];
const g = (u: readonly number[]): number =>
  a.reduce((product, ai, i) => (product * (Math.abs(4 * u[i]! - 2) + ai)) / (1 + ai), 1);

function analysed(
  n: number,
  d: number,
  model: (u: readonly number[]) => number,
  resamples = 100,
): SobolIndices {
  const design = saltelliDesign(n, d);
  return sobolIndices(design, design.points.map(model), { seed, resamples });
}

function expectNear({ factors }: SobolIndices, firsts: number[], totals: number[], within: number): void {
  factors.forEach(({ first, total }, i) => {
    expect(Math.abs(first.estimate! - firsts[i]!)).toBeLessThan(within);
    expect(Math.abs(total.estimate! - totals[i]!)).toBeLessThan(within);
  });
}

describe('Sobol indices', () => {
  test("Ishigami's function: published values within 0.03 at n = 1024, within 0.01 at 4096", () => {
    const [firsts, totals] = [
      [0.3139, 0.4424, 0],
      [0.5576, 0.4424, 0.2437],
    ];
    expectNear(analysed(1024, 3, ishigami), firsts!, totals!, 0.03);
    const fine = analysed(4096, 3, ishigami, 10);
    expectNear(fine, firsts!, totals!, 0.01);
    expect(fine.variance).toBeCloseTo(13.8446, 1);
  });

  test("Sobol's g-function: its closed form within 0.03 at n = 1024", () => {
    const parts = a.map((ai) => 1 / (3 * (1 + ai) ** 2));
    const variance = parts.reduce((product, part) => product * (1 + part), 1) - 1;
    const totals = parts.map(
      (part) => (part * parts.filter((o) => o !== part).reduce((p, o) => p * (1 + o), 1)) / variance,
    );
    expectNear(
      analysed(1024, 5, g),
      parts.map((part) => part / variance),
      totals,
      0.03,
    );
  });

  test('intervals hold the truth, and narrow with n', () => {
    const wide = analysed(128, 3, ishigami, 400).factors.map(({ total }) => total);
    const narrow = analysed(2048, 3, ishigami, 400).factors.map(({ total }) => total);
    [0.5576, 0.4424, 0.2437].forEach((truth, i) => {
      for (const { low, high } of [wide[i]!, narrow[i]!])
        expect([low! < truth, truth < high!]).toEqual([true, true]);
      expect(narrow[i]!.high! - narrow[i]!.low!).toBeLessThan((wide[i]!.high! - wide[i]!.low!) / 2);
    });
  });

  test('adding to the output or scaling it changes nothing', () => {
    const plain = analysed(64, 3, ishigami);
    const moved = analysed(64, 3, (u) => 1000 - 3 * ishigami(u));
    expect(moved.variance / plain.variance).toBeCloseTo(9, 9);
    moved.factors.forEach(({ first, total }, i) => {
      expect(first.estimate).toBeCloseTo(plain.factors[i]!.first.estimate!, 9);
      expect(total.high).toBeCloseTo(plain.factors[i]!.total.high!, 9);
    });
  });

  test('against brute force: the formulas written out over A, B and AB', () => {
    const design = saltelliDesign(16, 2);
    const model = ([x, y]: readonly number[]): number => x! + 2 * x! * y!;
    const [A, AX, AY, B] = [0, 1, 2, 3].map((row) => design.points.filter((_, i) => i % 4 === row));
    A!.forEach(([x, y], j) => {
      expect([AX![j], AY![j]]).toEqual([
        [B![j]![0], y],
        [x, B![j]![1]],
      ]);
    });
    const pooled = [...A!, ...B!].map(model);
    const mean = pooled.reduce((sum, v) => sum + v, 0) / 32;
    const variance = pooled.reduce((sum, v) => sum + (v - mean) ** 2, 0) / 32;
    const found = sobolIndices(design, design.points.map(model), { seed, resamples: 10 });
    [AX!, AY!].forEach((AB, i) => {
      const sum = (term: (j: number) => number): number => A!.reduce((s, _, j) => s + term(j), 0);
      const first = sum((j) => (model(B![j]!) - mean) * (model(AB[j]!) - model(A![j]!))) / 16 / variance;
      const total = sum((j) => (model(A![j]!) - model(AB[j]!)) ** 2) / 32 / variance;
      expect(found.factors[i]!.first.estimate).toBeCloseTo(first, 12);
      expect(found.factors[i]!.total.estimate).toBeCloseTo(total, 12);
    });
  });

  test('a constant output has no indices, and says why: never NaN', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const nothing = { estimate: null, low: null, high: null };
        const found = analysed(3, 2, () => value, 10);
        expect(found.factors).toEqual([1, 2].map(() => ({ first: nothing, total: nothing })));
        expect([found.variance, found.note]).toEqual([
          0,
          'The output does not vary: there is no variance to explain.',
        ]);
      }),
      { numRuns: 30 },
    );
  });

  test('the seed decides the intervals', () => {
    const design = saltelliDesign(32, 3);
    const outputs = design.points.map(ishigami);
    const of = (own: string): SobolIndices => sobolIndices(design, outputs, { seed: own, resamples: 50 });
    expect(of('x')).toEqual(of('x'));
    expect(of('x')).not.toEqual(of('y'));
  });

  test('bad input', () => {
    expect(() => saltelliDesign(1, 101)).toThrow(/n: .*\n.*d: /);
    const design = saltelliDesign(2, 1);
    expect(() => sobolIndices(design, [1, 2], { seed: '', alpha: 1, resamples: 1 })).toThrow(
      /outputs: .*6 points.*\n.*seed: .*\n.*alpha: .*\n.*resamples: /,
    );
    expect(() => sobolIndices(design, [1, 2, NaN, 4, 5, 6], { seed })).toThrow(/outputs\[2\].*NaN/);
  });
});

describe('elementary effects', () => {
  test('the design: from point to point one factor moves by the step of the grid, each once', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 8 }),
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom(2, 4, 6, 10),
        (trajectories, d, levels) => {
          const { points, order } = morrisDesign(trajectories, d, { seed, levels });
          expect(points).toHaveLength(trajectories * (d + 1));
          order.forEach((moves, t) => {
            expect([...moves].sort((x, y) => x - y)).toEqual(Array.from({ length: d }, (_, i) => i));
            moves.forEach((factor, k) => {
              const [from, to] = [points[t * (d + 1) + k]!, points[t * (d + 1) + k + 1]!];
              from.forEach((x, i) => {
                expect(to[i]! >= 0 && to[i]! <= 1 && Number.isInteger(Math.round(to[i]! * 1e9))).toBe(true);
                const step = i === factor ? levels / (2 * (levels - 1)) : 0;
                expect(Math.abs(to[i]! - x)).toBeCloseTo(step, 12);
              });
            });
          });
        },
      ),
      { numRuns: 25 },
    );
  });

  test('a linear model: every effect is its slope', () => {
    const design = morrisDesign(10, 3, { seed });
    const { factors } = morrisEffects(
      design,
      design.points.map(([x, y]) => 3 * x! - 2 * y!),
      { seed, resamples: 50 },
    );
    [3, -2, 0].forEach((slope, i) => {
      const { mu, muStar, sigma } = factors[i]!;
      expect(mu.estimate).toBeCloseTo(slope, 12);
      expect(muStar.estimate).toBeCloseTo(Math.abs(slope), 12);
      expect(sigma.estimate).toBeCloseTo(0, 12);
      // All resamples are alike: an interval of no width would say more than is known.
      expect([mu.low, mu.high, muStar.low, muStar.high]).toEqual([null, null, null, null]);
    });
  });

  test('a product: effects of both signs cancel in mu, not in mu*; sigma shows that it is no sum', () => {
    const design = morrisDesign(400, 3, { seed });
    const outputs = design.points.map(([x, y]) => 4 * (x! - 0.5) * (y! - 0.5));
    const { factors } = morrisEffects(design, outputs, { seed, resamples: 200 });
    // The other factor is at ±1/6 or ±1/2 with equal chance: the effect is 4 times that.
    const [truth, spread] = [4 / 3, Math.sqrt((16 / 36 + 4) / 2)];
    for (const { mu, muStar, sigma } of factors.slice(0, 2)) {
      expect([mu.low! < 0, mu.high! > 0]).toEqual([true, true]);
      expect([muStar.low! < truth, muStar.high! > truth]).toEqual([true, true]);
      expect(sigma.estimate).toBeCloseTo(spread, 0.5);
    }
    expect(factors[2]!.muStar.estimate).toBe(0);
  });

  test('a constant output: null with a note', () => {
    const design = morrisDesign(2, 2, { seed });
    const { factors, note } = morrisEffects(design, [7, 7, 7, 7, 7, 7], { seed, resamples: 10 });
    expect(note).toBe('The output does not vary: no factor has an effect on it.');
    expect(factors[1]!.muStar).toEqual({ estimate: null, low: null, high: null });
  });

  test('bad input', () => {
    expect(() => morrisDesign(1, 0, { seed: '', levels: 3 })).toThrow(
      /trajectories: .*\n.*d: .*\n.*seed: .*\n.*levels: /,
    );
  });
});
