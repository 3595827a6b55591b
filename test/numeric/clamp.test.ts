import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clamp } from '../../src/numeric/index.js';

const number = fc.double({ noNaN: true });

test('clamp stays in the interval and moves nothing that is inside', () => {
  fc.assert(
    fc.property(number, number, number, (x, a, b) => {
      const [low, high] = a < b ? [a, b] : [b, a];
      const clamped = clamp(x, low, high);
      expect(low <= clamped && clamped <= high).toBe(true);
      if (low <= x && x <= high) expect(clamped).toBe(x);
      else expect(clamped).toBe(x < low ? low : high);
    }),
  );
});

test('clamp lets NaN through', () => {
  expect(clamp(NaN, 0, 1)).toBeNaN();
});
