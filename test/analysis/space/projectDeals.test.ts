import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyzeDeals, projectDeals } from '../../../src/analysis/index.js';
import { initialState, observe, rulebookOf, valuationOf } from '../../../src/talks/index.js';
import { gainOf } from '../../../src/valuation/index.js';
import { scenarios } from '../../talks/arbitraries.js';
import { defineScenario } from '../../../src/scenario/index.js';

test('counts and frontier are those of every deal by itself', () => {
  fc.assert(
    fc.property(scenarios, fc.integer({ min: 2, max: 12 }), (drawn, cells) => {
      const scenario = defineScenario(drawn);
      const book = rulebookOf(scenario);
      const [a, b] = book.ids as [string, string];
      const found = projectDeals(scenario, [a, b], { cells });
      const state = initialState(book, 'x');
      const values = book.ids.map((id) => valuationOf(observe(book, state, id)));
      let deals: number[][] = [[]];
      for (const { options } of scenario.issues) {
        deals = deals.flatMap((deal) => options.map((_, option) => [...deal, option]));
      }
      const all = deals.map((deal) => values.map((value) => gainOf(value, deal)));
      const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
      expect(sum(found.counts)).toBe(found.deals);
      expect(sum(found.rational)).toBe(found.individuallyRational);
      if (found.deals === all.length) {
        expect(found.individuallyRational).toBe(
          all.filter((gains) => gains.every((gain) => gain >= -1e-9)).length,
        );
        const grid = (gain: number): number => Math.round(gain * 1e9) / 1e9;
        const points = all.map((gains) => [grid(gains[0]!), grid(gains[1]!)] as const);
        const best = points.filter(
          ([x, y]) => !points.some(([u, v]) => u >= x && v >= y && (u > x || v > y)),
        );
        const distinct = [...new Map(best.map((point) => [point.join(), point])).values()].sort(
          (p, q) => p[0] - q[0],
        );
        expect(found.frontier.length).toBe(distinct.length);
        found.frontier.forEach(({ gains, deal }, k) => {
          expect(gains[0]).toBeCloseTo(distinct[k]![0], 8);
          expect(gains[1]).toBeCloseTo(distinct[k]![1], 8);
          expect(gainOf(values[0]!, deal)).toBeCloseTo(gains[0], 8);
        });
      }
      expect(found.individuallyRational).toBe(analyzeDeals(scenario).individuallyRational);
    }),
    { numRuns: 25, seed: 4 },
  );
});
