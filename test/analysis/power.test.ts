import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { powerOf } from '../../src/analysis/index.js';
import { ruleAccepts } from '../../src/scenario/index.js';
import type { AgreementRule } from '../../src/scenario/index.js';

const game = (rule: AgreementRule, names: string): Parameters<typeof powerOf>[0] => ({
  rule,
  parties: [...names].map((id) => ({ id })),
});
const weighted = (votes: number[], quota: number): Parameters<typeof powerOf>[0] => {
  const names = 'ABCDEFGH'.slice(0, votes.length);
  const shares = Object.fromEntries([...names].map((id, i) => [id, votes[i]!]));
  return game({ kind: 'weighted', votes: shares, quota }, names);
};
const close = (record: Readonly<Record<string, number>>, values: number[]): void => {
  Object.values(record).forEach((value, i) => expect(value).toBeCloseTo(values[i]!, 12));
};

describe('known values', () => {
  test('[51; 50, 49, 1]: a party of 49 has no more power than a party of 1', () => {
    const power = powerOf(weighted([50, 49, 1], 51));
    close(power.shapleyShubik, [2 / 3, 1 / 6, 1 / 6]);
    expect(power.swings).toEqual({ A: 3, B: 1, C: 1 });
    close(power.banzhafNormalised, [3 / 5, 1 / 5, 1 / 5]);
    close(power.banzhafAbsolute, [3 / 4, 1 / 4, 1 / 4]);
    expect(power.minimalWinning).toEqual([
      ['A', 'B'],
      ['A', 'C'],
    ]);
    expect(power.minimalBlocking).toEqual([['A'], ['B', 'C']]);
  });

  test('the six of 1958: [12; 4, 4, 4, 2, 2, 1], where Luxembourg is a dummy', () => {
    const power = powerOf(weighted([4, 4, 4, 2, 2, 1], 12));
    close(power.shapleyShubik, [14 / 60, 14 / 60, 14 / 60, 9 / 60, 9 / 60, 0]);
    close(power.banzhafNormalised, [10 / 42, 10 / 42, 10 / 42, 6 / 42, 6 / 42, 0]);
  });

  test('a small security council: two vetoes, three others, four votes of five', () => {
    const power = powerOf(game({ kind: 'quorum', yes: 4, vetoes: ['P', 'Q'] }, 'PQabc'));
    // One of the others is pivotal after both veto holders and exactly one of its like: 2 · 3! · 1! / 5!.
    close(power.shapleyShubik, [7 / 20, 7 / 20, 1 / 10, 1 / 10, 1 / 10]);
    expect(power.swings).toEqual({ P: 4, Q: 4, a: 2, b: 2, c: 2 });
    expect(power.minimalBlocking).toEqual([['P'], ['Q'], ['a', 'b'], ['a', 'c'], ['b', 'c']]);
  });

  test('the Security Council: 9 of 15 with five vetoes', () => {
    const power = powerOf(
      game({ kind: 'quorum', yes: 9, vetoes: ['A', 'B', 'C', 'D', 'E'] }, 'ABCDEfghijklmno'),
    );
    expect(power.shapleyShubik.A).toBeCloseTo(421 / 2145, 12);
    expect(power.shapleyShubik.f).toBeCloseTo(4 / 2145, 12);
    expect(power.swings.A).toBe(848);
    expect(power.swings.f).toBe(84);
    expect(power.minimalWinning).toHaveLength(210);
  });

  test('unanimity: equal power, one winning coalition, everybody blocks', () => {
    const power = powerOf(game({ kind: 'unanimity' }, 'ABCDEF'));
    close(power.shapleyShubik, Array(6).fill(1 / 6));
    close(power.banzhafNormalised, Array(6).fill(1 / 6));
    close(power.banzhafAbsolute, Array(6).fill(1 / 32));
    expect(power.minimalWinning).toEqual([['A', 'B', 'C', 'D', 'E', 'F']]);
    expect(power.minimalBlocking).toEqual([['A'], ['B'], ['C'], ['D'], ['E'], ['F']]);
  });

  test('a dictator with the only veto and a quorum of one', () => {
    const power = powerOf(game({ kind: 'quorum', yes: 1, vetoes: ['B'] }, 'ABC'));
    close(power.shapleyShubik, [0, 1, 0]);
    expect(power.minimalWinning).toEqual([['B']]);
  });
});

test('any rule: the definitions, over all orders of joining', () => {
  const parties = [...'ABCDE'].map((id) => ({ id }));
  const vetoes = fc.subarray(parties.map(({ id }) => id));
  const rules: fc.Arbitrary<AgreementRule> = fc.oneof(
    fc.record({ kind: fc.constant('quorum' as const), yes: fc.integer({ min: 1, max: 5 }), vetoes }),
    fc
      .record({ votes: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 5, maxLength: 5 }), vetoes })
      .chain(({ votes, vetoes: veto }) =>
        fc
          .integer({
            min: 1,
            max: Math.max(
              1,
              votes.reduce((a, b) => a + b),
            ),
          })
          .map((quota) => ({
            kind: 'weighted' as const,
            votes: Object.fromEntries(
              parties.map(({ id }, i) => [id, id === 'A' ? votes[i]! + 1 : votes[i]!]),
            ),
            quota,
            vetoes: veto,
          })),
      ),
  );
  fc.assert(
    fc.property(rules, (rule) => {
      const power = powerOf({ rule, parties });
      const pivotal: Record<string, number> = { A: 0, B: 0, C: 0, D: 0, E: 0 };
      const orders = permutations(parties.map(({ id }) => id));
      for (const order of orders) {
        const at = order.findIndex((_, k) => ruleAccepts(rule, parties, order.slice(0, k + 1)));
        pivotal[order[at]!]! += 1;
      }
      close(
        power.shapleyShubik,
        parties.map(({ id }) => pivotal[id]! / orders.length),
      );
      const sum = Object.values(power.banzhafNormalised).reduce((a, b) => a + b, 0);
      expect(sum).toBeCloseTo(1, 12);
      for (const members of power.minimalWinning) {
        expect(ruleAccepts(rule, parties, members)).toBe(true);
        for (const id of members)
          expect(
            ruleAccepts(
              rule,
              parties,
              members.filter((other) => other !== id),
            ),
          ).toBe(false);
      }
      for (const members of power.minimalBlocking) {
        const others = parties.map(({ id }) => id).filter((id) => !members.includes(id));
        expect(ruleAccepts(rule, parties, others)).toBe(false);
        for (const id of members) expect(ruleAccepts(rule, parties, [...others, id])).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

test('more than 20 parties: an error that says so', () => {
  const parties = Array.from({ length: 21 }, (_, i) => ({ id: `p${i}` }));
  expect(() => powerOf({ rule: { kind: 'unanimity' }, parties })).toThrow(
    /up to 20 parties, and there are 21/,
  );
});

function permutations(of: readonly string[]): string[][] {
  if (of.length < 2) return [[...of]];
  return of.flatMap((first) => permutations(of.filter((x) => x !== first)).map((rest) => [first, ...rest]));
}
