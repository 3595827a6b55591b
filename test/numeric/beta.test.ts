import betainc from '@stdlib/math-base-special-betainc';
import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betaTails } from '../../src/numeric/beta.js';
import {
  exp,
  inverseRegularizedBeta,
  normalQuantile,
  regularizedBeta,
  studentQuantile,
} from '../../src/numeric/index.js';
import { openStream } from '../../src/random/index.js';
import { betaTable, studentTable } from './gammaReference.js';
import { ONE, over, relativeError } from './reference.js';

const parameter = fc.double({ min: -0.69, max: 13.8, noNaN: true }).map(exp); // 0.5 … 10^6
const smallParameter = fc.double({ min: -0.69, max: 6.9, noNaN: true }).map(exp); // 0.5 … 1000
const share = fc.double({ min: 0, max: 1, noNaN: true });

const error = (got: number, expected: number): number =>
  got === expected ? 0 : Math.abs(got / expected - 1);

describe('against 60 digits', () => {
  test.each(betaTable)('I_%d(%d, %d)', (x, a, b, lower, upper) => {
    expect(error(regularizedBeta(x, a, b), lower)).toBeLessThan(2e-14);
    // 1 − x is exact from ½ on, so that either way this is the other side of the same number.
    const other = x <= 0.5 ? betaTails(x, a, b).upper : betaTails(1 - x, b, a).lower;
    expect(error(other, upper)).toBeLessThan(2e-14);
  });

  test('inverse', () => {
    for (const [x, a, b, p] of betaTable) {
      if (p > 0.5 || p === 0) continue;
      expect(error(inverseRegularizedBeta(p, a, b), x), `${p}, ${a}, ${b}`).toBeLessThan(2e-14);
    }
  });
});

/** P(X ≥ a) for n = a + b − 1 throws with success probability parts/1024, in whole numbers. */
function binomialTail(parts: number, a: number, b: number): bigint {
  const n = a + b - 1;
  let choose = 1n;
  let sum = 0n;
  for (let j = 0; j <= n; j++) {
    if (j >= a) sum += choose * BigInt(parts) ** BigInt(j) * BigInt(1024 - parts) ** BigInt(n - j);
    choose = (choose * BigInt(n - j)) / BigInt(j + 1);
  }
  return over(sum, 1024n ** BigInt(n));
}

describe('whole parameters: the sum of binomial probabilities', () => {
  test('any', () => {
    const part = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(part, part, fc.integer({ min: 1, max: 1023 }), (a, b, parts) => {
        const truth = binomialTail(parts, a, b);
        fc.pre(truth > ONE >> 300n);
        expect(relativeError(regularizedBeta(parts / 1024, a, b), truth)).toBeLessThan(1e-14);
      }),
    );
  });

  // Here x is at the mean, one over it and on other special places of the fraction.
  test('all small ones, there and back', () => {
    for (let a = 1; a <= 9; a++) {
      for (let b = 1; b <= 9; b++) {
        for (let parts = 64; parts < 1024; parts += 64) {
          const p = regularizedBeta(parts / 1024, a, b);
          const what = `${parts}/1024, ${a}, ${b}`;
          expect(relativeError(p, binomialTail(parts, a, b)), what).toBeLessThan(1e-14);
          if (p < 0.9) expect(error(inverseRegularizedBeta(p, a, b), parts / 1024), what).toBeLessThan(1e-13);
        }
      }
    }
  });
});

/** x about the middle of the distribution, where nothing under- or overflows. */
function sample(name: string, count: number, largest: number): [number, number, number][] {
  const stream = openStream(name);
  return Array.from({ length: count }, () => {
    const a = exp(stream.next() * Math.log(2 * largest)) / 2;
    const b = exp(stream.next() * Math.log(2 * largest)) / 2;
    const mean = a / (a + b);
    const sd = Math.sqrt((mean * (1 - mean)) / (a + b + 1));
    const x = mean + sd * (20 * stream.next() - 10);
    return [x > 0 && x < 1 ? x : stream.next(), a, b];
  });
}

describe('against another implementation', () => {
  test('a, b up to 1,000: within 1e-12', () => {
    for (const [x, a, b] of sample('beta', 2000, 1000)) {
      const other = betainc(x, a, b);
      // Far out it returns 0 too early.
      if (other < 1e-280) continue;
      expect(error(regularizedBeta(x, a, b), other), `${x}, ${a}, ${b}`).toBeLessThan(1e-12);
    }
  });

  test('a, b up to 10^6: within 1e-9, which is what the other one is good for there', () => {
    for (const [x, a, b] of sample('large', 500, 1e6)) {
      const other = betainc(x, a, b);
      if (other < 1e-280) continue;
      expect(error(regularizedBeta(x, a, b), other), `${x}, ${a}, ${b}`).toBeLessThan(1e-9);
    }
  });

  test('quantiles: within 1e-12', () => {
    const stream = openStream('quantiles');
    for (const [, a, b] of sample('inverse', 300, 1000)) {
      const p = stream.next();
      const other = betaQuantile(p, a, b);
      // Its own root finding stops at an absolute distance.
      if (other < 1e-3 || other > 0.999) continue;
      expect(error(inverseRegularizedBeta(p, a, b), other), `${p}, ${a}, ${b}`).toBeLessThan(1e-12);
    }
  });
});

describe('laws', () => {
  test('I_x(a, b) = 1 − I_(1−x)(b, a)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1024 }), parameter, parameter, (n, a, b) => {
        const x = n / 1024;
        expect(Math.abs(regularizedBeta(x, a, b) + regularizedBeta(1 - x, b, a) - 1)).toBeLessThan(1e-13);
      }),
    );
  });

  test('it never falls in x, but for rounding', () => {
    fc.assert(
      fc.property(share, share, parameter, parameter, (x, y, a, b) => {
        const [low, high] = x < y ? [x, y] : [y, x];
        const below = regularizedBeta(low, a, b);
        expect(below).toBeGreaterThanOrEqual(0);
        expect(below).toBeLessThanOrEqual(1);
        expect(regularizedBeta(high, a, b) - below).toBeGreaterThanOrEqual(-2e-14 * below);
      }),
    );
  });

  test('I_x(a, 1) = x^a, and I_x(½, ½) is the arc sine law', () => {
    fc.assert(
      fc.property(share, (x) => {
        expect(regularizedBeta(x, 1, 1)).toBeCloseTo(x, 14);
        expect(error(regularizedBeta(x, 2, 1), x * x) < 1e-14 || x < 1e-150).toBe(true);
        const sine = Math.sin((Math.PI / 2) * x);
        expect(Math.abs(regularizedBeta(sine * sine, 0.5, 0.5) - x)).toBeLessThan(1e-8);
        if (x < 0.9) expect(regularizedBeta(sine * sine, 0.5, 0.5)).toBeCloseTo(x, 13);
      }),
    );
  });

  test('one step of the recurrence: I_x(a, b) − I_x(a + 1, b) = x^a (1 − x)^b / (a B(a, b))', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.5, noNaN: true }),
        smallParameter,
        smallParameter,
        (x, a, b) => {
          const here = betaTails(x, a, b);
          const step = here.kernel / a;
          const fall = here.lower - betaTails(x, a + 1, b).lower;
          expect(Math.abs(fall - step)).toBeLessThan(1e-13 * Math.max(here.lower, 1e-290));
        },
      ),
    );
  });

  test('the inverse undoes it', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-200, max: 1, noNaN: true }), parameter, parameter, (p, a, b) => {
        const x = inverseRegularizedBeta(p, a, b);
        fc.pre(x > 1e-290);
        const back = regularizedBeta(x, a, b);
        // The spacing of x is all that is left: density times x times 2^-53, on either side.
        const beside =
          regularizedBeta(Math.min(1, x * (1 + 2 ** -52)), a, b) - regularizedBeta(x * (1 - 2 ** -52), a, b);
        expect(Math.abs(back - p)).toBeLessThanOrEqual(Math.max(1e-13 * p, 2 * beside));
      }),
    );
  });

  test('the inverse never falls in p', () => {
    fc.assert(
      fc.property(share, share, parameter, parameter, (p, q, a, b) => {
        const low = inverseRegularizedBeta(Math.min(p, q), a, b);
        const high = inverseRegularizedBeta(Math.max(p, q), a, b);
        expect(high - low).toBeGreaterThanOrEqual(-1e-13 * low);
      }),
    );
  });
});

describe('ends', () => {
  test.each([
    [0, 2, 3, 0],
    [1, 2, 3, 1],
    [0.5, 7, 7, 0.5],
    [0.5, 0.7, 0.7, 0.5],
    [-0.1, 2, 3, NaN],
    [1.1, 2, 3, NaN],
    [NaN, 2, 3, NaN],
    [0.5, 0, 3, NaN],
    [0.5, 3, -1, NaN],
    [0.5, Infinity, 1, NaN],
    [0.5, 1, NaN, NaN],
    [5e-324, 1, 1, 5e-324],
    [0.25, 1e9, 1e9, 0],
    [0.75, 1e9, 1e9, 1],
  ])('I_%d(%d, %d) = %d', (x, a, b, expected) => {
    expect(Math.abs(regularizedBeta(x, a, b) - expected) < 1e-15 || Number.isNaN(expected)).toBe(true);
    if (Number.isNaN(expected)) expect(inverseRegularizedBeta(x, a, b)).toBeNaN();
  });

  test('inverse at 0, 1 and where the root is below the doubles', () => {
    expect(inverseRegularizedBeta(0, 2, 3)).toBe(0);
    expect(inverseRegularizedBeta(1, 2, 3)).toBe(1);
    expect(inverseRegularizedBeta(1e-200, 0.5, 0.5)).toBe(0);
    expect(inverseRegularizedBeta(0.5, 3, 3)).toBeCloseTo(0.5, 14);
    expect(inverseRegularizedBeta(5e-324, 3, 1)).toBeGreaterThan(1e-108);
  });
});

describe('studentQuantile', () => {
  test.each(studentTable)('p = %d, %d degrees of freedom, against 30 digits', (p, freedom, expected) => {
    expect(Math.abs(studentQuantile(p, freedom) / expected - 1)).toBeLessThan(1e-14);
    expect(studentQuantile(1 - p, freedom) / -expected).toBeCloseTo(1, 5);
  });

  test('one and two degrees of freedom have closed forms', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 0.499, noNaN: true }), (p) => {
        expect(studentQuantile(p, 1) * Math.tan(Math.PI * p)).toBeCloseTo(-1, 12);
        const two = (2 * p - 1) * Math.sqrt(2 / (4 * p * (1 - p)));
        expect(studentQuantile(p, 2) / two).toBeCloseTo(1, 12);
      }),
    );
  });

  test('is odd about one half, nearer to 0 with more degrees of freedom, and ends in the normal one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 511 }),
        fc.double({ min: 1, max: 1e4, noNaN: true }),
        (n, freedom) => {
          const p = n / 1024;
          expect(studentQuantile(1 - p, freedom)).toBe(-studentQuantile(p, freedom));
          expect(studentQuantile(p, freedom)).toBeLessThan(studentQuantile(p, freedom + 1) * (1 - 1e-14));
          expect(studentQuantile(p, 1e12)).toBeCloseTo(normalQuantile(p), 9);
        },
      ),
    );
  });

  test('ends', () => {
    expect([0, 0.5, 1].map((p) => studentQuantile(p, 3))).toEqual([-Infinity, 0, Infinity]);
    for (const [p, freedom] of [
      [-0.1, 3],
      [1.1, 3],
      [0.3, 0],
      [0.3, Infinity],
      [NaN, 3],
      [0.3, NaN],
    ] as const) {
      expect(studentQuantile(p, freedom)).toBeNaN();
    }
  });
});
