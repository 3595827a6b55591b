import fc from 'fast-check';
import { expect, it } from 'vitest';
import { priceFloor } from '../../src/valuation/priceFloor.js';
import { smallRows } from './smallRows.js';

it.each([1, 2, 3, 6])('priceFloor finds weights on the simplex whose bound holds, for %i rows', (count) => {
  fc.assert(
    fc.property(smallRows(count), ({ rows, values }) => {
      rows.multipliers.fill(1 / count);
      const boundOf = (weights: ArrayLike<number>): number =>
        Math.max(...values.map((gains) => gains.reduce((sum, gain, i) => sum + weights[i]! * gain, 0)));
      const before = boundOf(rows.multipliers);
      const reached = priceFloor(rows, -Infinity);
      const floor = Math.max(...values.map((gains) => Math.min(...gains)));
      expect(reached).toBeLessThanOrEqual(floor + 1e-9);
      expect(boundOf(rows.multipliers)).toBeGreaterThanOrEqual(floor - 1e-9);
      expect(boundOf(rows.multipliers)).toBeLessThanOrEqual(before + 1e-9);
      expect(Math.min(...rows.multipliers)).toBeGreaterThanOrEqual(0);
      expect(rows.multipliers.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
    }),
    { numRuns: 200 },
  );
});
