import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freshFloats } from '../../../src/valuation/tables/workspace.js';

test('as many as asked for, all zero, and nobody else writes on them', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 3000 }), { maxLength: 40 }), (counts) => {
      const given = counts.map((count, n) => {
        const floats = freshFloats(count);
        expect(floats.length).toBe(count);
        expect(floats.every((value) => value === 0)).toBe(true);
        return floats.fill(n + 1);
      });
      given.forEach((floats, n) => {
        expect(floats.every((value) => value === n + 1)).toBe(true);
      });
    }),
  );
});

test('large tables too', () => {
  const floats = freshFloats(100_000);
  expect([floats.length, floats[0], floats[99_999]]).toEqual([100_000, 0, 0]);
});
