import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passChance } from '../../../../src/agents/parts/consensus/passChance.js';
import { ruleAccepts } from '../../../../src/scenario/index.js';
import type { AgreementRule } from '../../../../src/scenario/index.js';

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
      expect(passChance(rule, ids, party)(likely)).toBeCloseTo(byHand(rule, party, likely), 9);
    }),
    { numRuns: 200, seed: 5 },
  );
});

test('where coalitions are too many to count, everybody is asked for', () => {
  const many = Array.from({ length: 12 }, (_, n) => `p${n}`);
  const passes = passChance({ kind: 'quorum', yes: 2, vetoes: [] }, many, 'p0');
  expect(passes(many.slice(1).map(() => 0.5))).toBe(1 / 2048);
});
