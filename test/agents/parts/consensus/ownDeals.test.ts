import { expect, test } from 'vitest';
import { ownDeals } from '../../../../src/agents/parts/consensus/ownDeals.js';
import { gainOf } from '../../../../src/valuation/index.js';
import { dealsOf, game, situationIn } from '../../plain.js';

/** A party that likes option 1 everywhere, and a guess that another likes option 0. */
function wide(issues: number, size: number) {
  const rows = Array.from({ length: issues }, () =>
    Array.from({ length: size }, (_, n) => (n === 1 ? 1 : 0)),
  );
  const scenario = game({ A: rows, B: rows }, 0);
  const worth = Float64Array.from(rows.flatMap((row) => row.map((_, n) => (n === 0 ? 1 / issues : 0))));
  return { scenario, valuation: situationIn(scenario, 'A').valuation, guesses: [[{ worth, least: 0.5 }]] };
}
const ones = (deal: readonly number[]) => deal.filter((option) => option === 1).length;
const zeros = (deal: readonly number[]) => deal.filter((option) => option === 0).length;

test('all that are worth enough, in lexicographic order', () => {
  const { scenario, valuation, guesses } = wide(4, 3);
  const expected = dealsOf(scenario).filter((deal) => gainOf(valuation, deal) >= 0.5 - 1e-9);
  expect(ownDeals(valuation, 0.5, guesses)).toEqual(expected);
});

test('of very many, those that the others are supposed to like best', () => {
  const { valuation, guesses } = wide(8, 4);
  const chosen = ownDeals(valuation, 0.25, guesses);
  expect(chosen).toHaveLength(2000);
  // Two issues for itself are enough; the other six go to the other.
  expect(chosen.every((deal) => ones(deal) >= 2)).toBe(true);
  expect(Math.max(...chosen.map(zeros))).toBe(6);
  expect(Math.min(...chosen.map(zeros))).toBeGreaterThanOrEqual(4);
  const order = chosen.map((deal) => deal.join(''));
  expect(order).toEqual([...order].sort());
});

test('in a space too large to enumerate, the one', () => {
  const { valuation, guesses } = wide(12, 3);
  const chosen = ownDeals(valuation, 0.25, guesses);
  expect(chosen).toHaveLength(1);
  expect([ones(chosen[0]!), zeros(chosen[0]!)]).toEqual([3, 9]);
  expect(ownDeals(valuation, 1.1, guesses)).toEqual([]);
});
