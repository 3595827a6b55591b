import { expect, test } from 'vitest';
import { candidateDeals } from '../../../../src/agents/parts/posterior/mostAcceptableOffer.js';
import { passProbability } from '../../../../src/agents/parts/posterior/outlook.js';
import { ruleAccepts } from '../../../../src/scenario/index.js';
import type { AgreementRule } from '../../../../src/scenario/index.js';
import { gainOf } from '../../../../src/valuation/index.js';
import { dealsOf, game, situationIn } from '../../plain.js';

/** A party that likes option 1 everywhere, and a sample of another that likes option 0. */
function wide(issues: number, size: number) {
  const rows = Array.from({ length: issues }, () =>
    Array.from({ length: size }, (_, n) => (n === 1 ? 1 : 0)),
  );
  const scenario = game({ A: rows, B: rows }, 0);
  const worth = Float64Array.from(rows.flatMap((row) => row.map((_, n) => (n === 0 ? 1 / issues : 0))));
  return {
    scenario,
    valuation: situationIn(scenario, 'A').valuation,
    posterior: [[{ worth, reservation: 0.5 }]],
  };
}
const ones = (deal: readonly number[]) => deal.filter((option) => option === 1).length;
const zeros = (deal: readonly number[]) => deal.filter((option) => option === 0).length;

test('all of a small space, in lexicographic order, the same list again', () => {
  const { scenario, valuation, posterior } = wide(4, 3);
  expect(candidateDeals(valuation, 0.5, posterior)).toEqual(dealsOf(scenario));
  expect(candidateDeals(valuation, 0.5, posterior)).toBe(candidateDeals(valuation, 0.4, posterior));
});

test('of more, those that are worth enough', () => {
  const { scenario, valuation, posterior } = wide(8, 3);
  const enough = dealsOf(scenario).filter((deal) => gainOf(valuation, deal) >= 0.5 - 1e-9);
  expect(candidateDeals(valuation, 0.5, posterior)).toEqual(enough);
});

test('of very many, those that the others are supposed to like best', () => {
  const { valuation, posterior } = wide(8, 4);
  const chosen = candidateDeals(valuation, 0.25, posterior);
  expect(chosen).toHaveLength(4096);
  // Two issues for itself are enough; the other six go to the other.
  expect(chosen.every((deal) => ones(deal) >= 2)).toBe(true);
  expect(Math.max(...chosen.map(zeros))).toBe(6);
  expect(Math.min(...chosen.map(zeros))).toBeGreaterThanOrEqual(3);
  const order = chosen.map((deal) => deal.join(''));
  expect(order).toEqual([...order].sort());
});

test('in a space too large to enumerate, the one', () => {
  const { valuation, posterior } = wide(12, 3);
  const chosen = candidateDeals(valuation, 0.25, posterior);
  expect(chosen).toHaveLength(1);
  expect([ones(chosen[0]!), zeros(chosen[0]!)]).toEqual([3, 9]);
  expect(candidateDeals(valuation, 1.1, posterior)).toEqual([]);
});

import fc from 'fast-check';

const ids = ['a', 'b', 'c', 'd', 'e'];
const parties = ids.map((id) => ({ id }));
const some = fc.subarray(ids);
const rules: fc.Arbitrary<AgreementRule> = fc.oneof(
  fc.constant<AgreementRule>({ kind: 'unanimity' }),
  fc.record({ kind: fc.constant('quorum' as const), yes: fc.integer({ min: 1, max: 5 }), vetoes: some }),
  fc.record({
    kind: fc.constant('weighted' as const),
    votes: fc.record(Object.fromEntries(ids.map((id) => [id, fc.integer({ min: 0, max: 4 })]))),
    quota: fc.integer({ min: 1, max: 12 }),
    vetoes: some,
  }),
);
const chances = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 4, maxLength: 4 });

/** Every way in which the others can answer, and how likely it is. */
function byHand(rule: AgreementRule, party: string, likely: readonly number[]): number {
  const others = ids.filter((id) => id !== party);
  const answers = others.reduce<string[][]>((all, id) => all.flatMap((yes) => [yes, [...yes, id]]), [[]]);
  return answers
    .filter((yes) => ruleAccepts(rule, parties, [party, ...yes]))
    .map((yes) => others.map((id, n) => (yes.includes(id) ? likely[n]! : 1 - likely[n]!)))
    .reduce((sum, each) => sum + each.reduce((product, chance) => product * chance, 1), 0);
}

test('adds up all ways to pass, under every rule', () => {
  fc.assert(
    fc.property(rules, fc.constantFrom(...ids), chances, (rule, party, tenths) => {
      const likely = tenths.map((chance) => chance / 10);
      expect(passProbability(rule, ids, party)(likely)).toBeCloseTo(byHand(rule, party, likely), 9);
    }),
    { numRuns: 200, seed: 5 },
  );
});

test('where coalitions are too many to count, everybody is asked for', () => {
  const many = Array.from({ length: 12 }, (_, n) => `p${n}`);
  const passes = passProbability({ kind: 'quorum', yes: 2, vetoes: [] }, many, 'p0');
  expect(passes(many.slice(1).map(() => 0.5))).toBe(1 / 2048);
});
