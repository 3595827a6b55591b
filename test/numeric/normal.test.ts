import stdlibQuantile from '@stdlib/stats-base-dists-normal-quantile';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalCdf, normalQuantile } from '../../src/numeric/index.js';

test.each([
  // Wichura (1988), table of test values of AS 241
  [0.25, -0.6744897501960817],
  [0.001, -3.090232306167814],
  [1e-20, -9.26234008979841],
  // NIST and others
  [0.975, 1.959963984540054],
  [0.995, 2.5758293035489],
  [0.9, 1.2815515655446004],
])('normalQuantile(%d) as published', (p, z) => {
  expect(Math.abs(normalQuantile(p) / z - 1)).toBeLessThan(1e-15);
});

test('normalQuantile is odd about one half and never falls', () => {
  const p = fc.double({ min: 1e-300, max: 0.5, noNaN: true });
  fc.assert(
    fc.property(p, p, (a, b) => {
      if (a < 0.5 && 1 - (1 - a) === a) expect(normalQuantile(1 - a)).toBe(-normalQuantile(a));
      expect(normalQuantile(Math.min(a, b)) <= normalQuantile(Math.max(a, b))).toBe(true);
    }),
  );
});

test('normalCdf undoes normalQuantile', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-290, max: 0.999, noNaN: true }), (p) => {
      const z = normalQuantile(p);
      // A relative error of z costs z² times as much in the tail.
      expect(Math.abs(normalCdf(z) / p - 1)).toBeLessThan(1e-14 * (1 + z * z));
    }),
  );
});

test('normalQuantile against another implementation: within 1e-12', () => {
  fc.assert(
    // The other one takes 1 − p on its way and has no digits left far out.
    fc.property(fc.double({ min: 0.001, max: 0.499, noNaN: true }), (p) => {
      expect(Math.abs(normalQuantile(p) / stdlibQuantile(p, 0, 1) - 1)).toBeLessThan(1e-12);
    }),
  );
});
