import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalQuantile, studentQuantile } from '../../src/numeric/index.js';
import { studentTable } from './gammaReference.js';

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
