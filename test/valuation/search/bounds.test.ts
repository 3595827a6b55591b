import fc from 'fast-check';
import { expect, it } from 'vitest';
import { priceConstraint, priceFloor } from '../../../src/valuation/search/bounds.js';
import { smallRows } from '../smallSearches.js';

it('priceConstraint finds the multiplier with the lowest bound and a deal that reaches the need', () => {
  fc.assert(
    fc.property(smallRows(2), fc.integer({ min: -400, max: 400 }), ({ block, values }, percent) => {
      // Off the grid of the values, so that rounding decides nothing.
      const need = percent / 100 + 1e-7;
      const feasible = values.filter(([, gain]) => gain! >= need);
      const reached = priceConstraint(block, need);
      if (feasible.length === 0) {
        expect(reached).toBeLessThan(-1e9);
        return;
      }
      const boundAt = (lambda: number): number =>
        Math.max(...values.map(([score, gain]) => score! + lambda * (gain! - need)));
      const [one, lambda] = block.multipliers;
      expect(one).toBe(1);
      expect(lambda).toBeGreaterThanOrEqual(0);
      for (const other of [0, lambda! / 2, lambda! * 0.99, lambda! * 1.01, lambda! + 0.01, lambda! * 2 + 1]) {
        expect(boundAt(lambda!)).toBeLessThanOrEqual(boundAt(other) + 1e-9);
      }
      const best = Math.max(...feasible.map(([score]) => score!));
      expect(reached).toBeLessThanOrEqual(best + 1e-9);
      expect(boundAt(lambda!)).toBeGreaterThanOrEqual(best - 1e-9);
    }),
    { numRuns: 400 },
  );
});

it.each([1, 2, 3, 6])('priceFloor finds weights on the simplex whose bound holds, for %i rows', (count) => {
  fc.assert(
    fc.property(smallRows(count), ({ block, values }) => {
      block.multipliers.fill(1 / count);
      const boundOf = (weights: ArrayLike<number>): number =>
        Math.max(...values.map((gains) => gains.reduce((sum, gain, i) => sum + weights[i]! * gain, 0)));
      const before = boundOf(block.multipliers);
      const reached = priceFloor(block, -Infinity);
      const floor = Math.max(...values.map((gains) => Math.min(...gains)));
      expect(reached).toBeLessThanOrEqual(floor + 1e-9);
      expect(boundOf(block.multipliers)).toBeGreaterThanOrEqual(floor - 1e-9);
      expect(boundOf(block.multipliers)).toBeLessThanOrEqual(before + 1e-9);
      expect(Math.min(...block.multipliers)).toBeGreaterThanOrEqual(0);
      expect(block.multipliers.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
    }),
    { numRuns: 200 },
  );
});
