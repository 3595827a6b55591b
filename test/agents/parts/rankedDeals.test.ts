import { expect, test } from 'vitest';
import { nthBestDeal } from '../../../src/agents/parts/rankedDeals.js';
import { gainOf } from '../../../src/valuation/index.js';
import { dealsOf, game, situationIn } from '../plain.js';

/** Distinct numbers without a pattern. */
const values = (size: number): number[][] =>
  Array.from({ length: 6 }, (_, k) =>
    Array.from({ length: size }, (__, option) => ((option * 37 + k * 61 + option * option * 13) % 101) / 100),
  );

test.each([3, 8])('falling gains, each deal once: 6 issues of %i options', (size) => {
  const scenario = game({ A: values(size), B: values(size) }, 0);
  const { valuation } = situationIn(scenario, 'A');
  const sorted = Float64Array.from(dealsOf(scenario), (deal) => gainOf(valuation, deal)).sort();
  const found = Array.from({ length: 200 }, (_, place) => nthBestDeal(valuation, place)!);
  found.forEach((deal, place) => {
    expect(gainOf(valuation, deal)).toBeCloseTo(sorted[sorted.length - 1 - place]!, 9);
  });
  expect(new Set(found.map((deal) => deal.join())).size).toBe(200);
});

test('null beyond the last', () => {
  const { valuation } = situationIn(game({ A: [[0, 1]], B: [[0, 1]] }, 0), 'A');
  expect([0, 1, 2].map((place) => nthBestDeal(valuation, place))).toEqual([[1], [0], null]);
});
