import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mcnemar, tangoInterval } from '../../../src/analysis/index.js';
import { normalQuantile } from '../../../src/numeric/index.js';

describe('McNemar', () => {
  test.each([
    // Airway responsiveness, Bentur et al. (2009); response to therapy, Cavo et al. (2012): as in Fagerland,
    // Lydersen & Laake (2013).
    [1, 7, 0.0703125],
    [6, 16, 0.0524788],
    [0, 5, 0.0625],
    [0, 0, 1],
    [9, 9, 1],
    [9, 10, 1],
    [0, 1, 1],
  ])('%d against %d: p = %d', (b, c, p) => {
    expect(mcnemar(b, c)).toBeCloseTo(p, 7);
    expect(mcnemar(c, b)).toBe(mcnemar(b, c));
  });

  test('is twice the binomial tail, in whole numbers', () => {
    fc.assert(
      fc.property(fc.nat({ max: 40 }), fc.nat({ max: 40 }), (b, c) => {
        const n = b + c;
        let choose = 1n;
        let tail = 0n;
        for (let j = 0; j <= Math.min(b, c); j++) {
          tail += choose;
          choose = (choose * BigInt(n - j)) / BigInt(j + 1);
        }
        const p = Math.min(1, (2 * Number(tail)) / 2 ** n);
        expect(Math.abs(mcnemar(b, c) / p - 1)).toBeLessThan(1e-13);
      }),
    );
  });
});

const counts = fc.tuple(fc.nat({ max: 60 }), fc.nat({ max: 60 }), fc.nat({ max: 200 }));

describe('Tango', () => {
  test.each([
    // Tango (1998), two examples; Agresti & Min (2005); Cavo et al. as in Fagerland, Lydersen & Laake (2013).
    [9, 3, 32, 0.05, -0.027, 0.39, 3],
    [0, 1, 44, 0.1, -0.096, 0.037, 3],
    [16, 8, 86, 0.05, -0.02, 0.207, 3],
    [6, 16, 161, 0.05, -0.124, -0.0054, 4],
  ])('%d gained, %d lost of %d at %d', (gained, lost, n, alpha, low, high, digits) => {
    const found = tangoInterval(gained, lost, n, alpha);
    expect(found.low).toBeCloseTo(low, digits);
    expect(found.high).toBeCloseTo(high, digits);
  });

  test('holds the difference, stays within −1 and 1, and swaps with the policies', () => {
    fc.assert(
      fc.property(counts, ([gained, lost, alike]) => {
        const n = gained + lost + alike;
        fc.pre(n > 0);
        const { low, high } = tangoInterval(gained, lost, n);
        const difference = (gained - lost) / n;
        expect(-1 <= low && low <= difference && difference <= high && high <= 1).toBe(true);
        expect(low < high).toBe(true);
        expect(tangoInterval(lost, gained, n)).toEqual({ low: -high, high: -low });
      }),
    );
  });

  test('excludes 0 exactly when (b − c)²/(b + c) exceeds the square of the normal quantile', () => {
    fc.assert(
      fc.property(counts, ([gained, lost, alike]) => {
        const n = gained + lost + alike;
        fc.pre(n > 0);
        const { low, high } = tangoInterval(gained, lost, n);
        const square = gained === lost ? 0 : (gained - lost) ** 2 / (gained + lost);
        expect(low > 0 || high < 0).toBe(square > normalQuantile(0.975) ** 2);
      }),
    );
  });

  test('covers in about 95 % of cases, summed over all of them', () => {
    const n = 40;
    const logFactorial = [0];
    for (let i = 1; i <= n; i++) logFactorial.push(logFactorial[i - 1]! + Math.log(i));
    for (const [up, down] of [
      [0.1, 0.05],
      [0.3, 0.1],
      [0.02, 0.02],
      [0.5, 0.3],
    ] as const) {
      let covered = 0;
      for (let gained = 0; gained <= n; gained++) {
        for (let lost = 0; gained + lost <= n; lost++) {
          const { low, high } = tangoInterval(gained, lost, n);
          if (up - down < low || up - down > high) continue;
          const alike = n - gained - lost;
          const ways = logFactorial[n]! - logFactorial[gained]! - logFactorial[lost]! - logFactorial[alike]!;
          covered += Math.exp(ways) * up ** gained * down ** lost * (1 - up - down) ** alike;
        }
      }
      expect(covered).toBeGreaterThan(0.93);
      expect(covered).toBeLessThan(0.995);
    }
  });

  test('ends of the range', () => {
    expect(tangoInterval(7, 0, 7).high).toBe(1);
    expect(tangoInterval(0, 7, 7).low).toBe(-1);
    const none = tangoInterval(0, 0, 10);
    expect(none.low).toBe(-none.high);
    expect(none.high).toBeGreaterThan(0.2);
  });
});

test('what cannot be compared', () => {
  for (const call of [
    () => mcnemar(-1, 2),
    () => mcnemar(1, 0.5),
    () => tangoInterval(3, 3, 5),
    () => tangoInterval(1, 1, 0),
    () => tangoInterval(1, 1, 5, 0),
  ]) {
    expect(call).toThrow(expect.objectContaining({ code: 'invalid-option' }) as Error);
  }
});
