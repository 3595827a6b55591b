import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  alphaSpent,
  confidenceSequence,
  decide,
  okamotoRuns,
  sequenceTest,
  sprt,
} from '../../../src/analysis/index.js';
import type { SequentialTest } from '../../../src/analysis/index.js';

const gate = sprt({ theta: 0.9, indifference: 0.05 });

/** Expected runs until a verdict and the probability of accepting, by summing over all ways there. */
function course(
  plan: SequentialTest,
  p: number,
  most = 3000,
): { runs: number; accepted: number; open: number } {
  let alive = new Map([[0, 1]]);
  let [runs, accepted] = [0, 0];
  for (let n = 1; n <= most && alive.size > 0; n++) {
    const next = new Map<number, number>();
    for (const [k, probability] of alive) {
      runs += probability;
      next.set(k, (next.get(k) ?? 0) + probability * (1 - p));
      next.set(k + 1, (next.get(k + 1) ?? 0) + probability * p);
    }
    for (const [k, probability] of next) {
      const verdict = decide(plan, k, n);
      if (verdict === 'accept') accepted += probability;
      // What is less probable than this changes no digit.
      if (verdict !== 'continue' || probability < 1e-15) next.delete(k);
    }
    alive = next;
  }
  return { runs, accepted, open: [...alive.values()].reduce((sum, probability) => sum + probability, 0) };
}

describe('sequential probability ratio test, θ = 0.9, d = 0.05', () => {
  test('27 successes accept, three failures reject', () => {
    expect(decide(gate, 26, 26)).toBe('continue');
    expect(decide(gate, 27, 27)).toBe('accept');
    expect(decide(gate, 0, 2)).toBe('continue');
    expect(decide(gate, 0, 3)).toBe('reject');
    expect(decide(gate, 0, 0)).toBe('continue');
  });

  test.each([
    [0.95, 55.0],
    [0.9, 79.2],
    [0.85, 43.5],
  ])('at %d it takes %d runs on average', (p, runs) => {
    expect(course(gate, p).runs).toBeCloseTo(runs, 1);
  });

  test('errors stay near 5 % where they count', () => {
    expect(course(gate, 0.95).accepted).toBeGreaterThan(0.95);
    expect(course(gate, 0.85).accepted).toBeLessThan(0.05);
  });

  test('is plain data', () => {
    expect(JSON.parse(JSON.stringify(gate))).toEqual(gate);
    expect(gate).toMatchObject({ kind: 'sprt', theta: 0.9, indifference: 0.05, alpha: 0.05, beta: 0.05 });
  });

  test('boundaries are those of Wald', () => {
    const uneven = sprt({ theta: 0.6, indifference: 0.1, alpha: 0.01, beta: 0.2 });
    expect(uneven.success).toBeCloseTo(Math.log(5 / 7), 14);
    expect(uneven.failure).toBeCloseTo(Math.log(5 / 3), 14);
    expect(uneven.acceptAt).toBeCloseTo(Math.log(0.2 / 0.99), 14);
    expect(uneven.rejectAt).toBeCloseTo(Math.log(0.8 / 0.01), 14);
  });
});

describe('test by the confidence sequence', () => {
  test('says what the interval says', () => {
    const theta = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    const counts = fc.tuple(fc.nat({ max: 500 }), fc.nat({ max: 500 }));
    fc.assert(
      fc.property(theta, counts, fc.constantFrom(0.01, 0.05, 0.3), (claim, [k, failures], alpha) => {
        const n = k + failures;
        const { low, high } = confidenceSequence(k, n, alpha);
        fc.pre(Math.abs(low - claim) > 1e-9 && Math.abs(high - claim) > 1e-9);
        const expected = low > claim ? 'accept' : high < claim ? 'reject' : 'continue';
        expect(decide(sequenceTest(claim, alpha), k, n)).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  test('errs in 5 % at most, whichever side the truth is on', () => {
    const plan = sequenceTest(0.8);
    const below = course(plan, 0.79, 200);
    expect(below.accepted).toBeLessThan(0.05);
    const above = course(plan, 0.81, 200);
    expect(1 - above.accepted - above.open).toBeLessThan(0.05);
    const far = course(plan, 0.95, 200);
    expect(far.accepted).toBeGreaterThan(0.9);
  });

  test('needs about twice the runs of the quick gate', () => {
    // All successes at θ = 0.9: the first n with B(n + ½, ½)/π ≥ 0.9^n / 0.05.
    const first = (plan: SequentialTest): number => {
      let n = 0;
      while (decide(plan, n, n) === 'continue') n++;
      return n;
    };
    expect(first(gate)).toBe(27);
    expect(first(sequenceTest(0.9))).toBe(53);
  });
});

test('more successes never turn a verdict down', () => {
  const rank = { reject: 0, continue: 1, accept: 2 };
  for (const plan of [gate, sequenceTest(0.7), sequenceTest(0.2, 0.2)]) {
    for (let n = 1; n <= 60; n++) {
      for (let k = 0; k < n; k++) {
        expect(rank[decide(plan, k + 1, n)]).toBeGreaterThanOrEqual(rank[decide(plan, k, n)]);
      }
    }
  }
});

test('Okamoto', () => {
  expect(okamotoRuns(0.05, 0.05)).toBe(738);
  expect(okamotoRuns(0.01, 0.01)).toBe(26492);
  expect(okamotoRuns(0.1, 0.3)).toBe(95);
});

test('alpha spent: 6/π² of it at first, all of it in the end', () => {
  expect(alphaSpent(1)).toBeCloseTo(0.030396355092701, 14);
  expect(alphaSpent(3, 0.1)).toBeCloseTo(0.6 / (Math.PI * Math.PI) / 9, 15);
  let sum = 0;
  for (let i = 1; i <= 10_000; i++) sum += alphaSpent(i, 0.01);
  expect(sum).toBeLessThan(0.01);
  expect(sum).toBeGreaterThan(0.01 * (1 - 1e-4));
});

describe('what is no test', () => {
  test.each([
    [{ theta: 0.9, indifference: 0.1 }, ['indifference']],
    [{ theta: 0.9, indifference: 0 }, ['indifference']],
    [{ theta: 1, indifference: 0.1 }, ['theta']],
    [{ theta: NaN, indifference: -1, alpha: 0, beta: 2 }, ['theta', 'indifference', 'alpha', 'beta']],
    [{ theta: 0.9, indifference: 0.05, alpha: 0.5, beta: 0.5 }, ['beta']],
  ])('%o', (options, paths) => {
    expect(() => sprt(options)).toThrow(
      expect.objectContaining({
        code: 'invalid-option',
        issues: paths.map((path) => expect.objectContaining({ path }) as unknown),
      }) as Error,
    );
  });

  test('and what is no state of one', () => {
    for (const call of [
      () => decide(gate, 3, 2),
      () => sequenceTest(0),
      () => sequenceTest(0.5, 1),
      () => okamotoRuns(0, 0.1),
      () => okamotoRuns(0.1, 1),
      () => alphaSpent(0),
      () => alphaSpent(1.5),
      () => alphaSpent(1, 2),
    ]) {
      expect(call).toThrow(expect.objectContaining({ code: 'invalid-option' }) as Error);
    }
  });
});
