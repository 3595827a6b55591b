import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { powerOf } from '../../../src/analysis/index.js';
import { ruleAccepts } from '../../../src/scenario/index.js';
import type { AgreementRule, SingleRule } from '../../../src/scenario/index.js';

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
    expect(Object.values(power.shapleyShubik)).toEqual([7 / 30, 7 / 30, 7 / 30, 3 / 20, 3 / 20, 0]);
    expect(Object.values(power.banzhafNormalised)).toEqual([5 / 21, 5 / 21, 5 / 21, 1 / 7, 1 / 7, 0]);
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
    expect(power.shapleyShubik.A).toBe(421 / 2145);
    expect(power.shapleyShubik.f).toBe(4 / 2145);
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
      for (const members of power.minimalWinning!) {
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
      for (const members of power.minimalBlocking!) {
        const others = parties.map(({ id }) => id).filter((id) => !members.includes(id));
        expect(ruleAccepts(rule, parties, others)).toBe(false);
        for (const id of members) expect(ruleAccepts(rule, parties, [...others, id])).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

describe('many parties', () => {
  const council = (count: number, rule: AgreementRule) => ({
    rule,
    parties: Array.from({ length: count }, (_, i) => ({ id: `p${i}` })),
  });
  const votesOf = (votes: readonly number[]): Record<string, number> =>
    Object.fromEntries(votes.map((vote, i) => [`p${i}`, vote]));
  const sum = (record: Readonly<Record<string, number>>): number =>
    Object.values(record).reduce((a, b) => a + b, 0);

  test('unanimity of 27', () => {
    const power = powerOf(council(27, { kind: 'unanimity' }));
    expect(new Set(Object.values(power.shapleyShubik))).toEqual(new Set([1 / 27]));
    expect(power.banzhafAbsolute.p26).toBe(2 ** -26);
    expect(power.minimalWinning).toEqual([Object.keys(power.swings)]);
    expect(power.minimalBlocking).toEqual(Object.keys(power.swings).map((id) => [id]));
  });

  test('a majority of 193, and of 1001: as its symmetry says', () => {
    for (const count of [193, 1001]) {
      const yes = (count + 1) / 2;
      const power = powerOf(council(count, { kind: 'quorum', yes }));
      expect(power.shapleyShubik.p7).toBeCloseTo(1 / count, 15);
      // C(2m, m) / 4^m, by the product of (2k - 1) / 2k.
      let middle = 1;
      for (let k = 1; k < yes; k++) middle *= (2 * k - 1) / (2 * k);
      expect(power.banzhafAbsolute.p7! / middle).toBeCloseTo(1, 10);
      expect(power.minimalWinning).toBeNull();
      expect(power.minimalBlocking).toBeNull();
    }
  });

  test('the Council of 27 by the treaty of Nice, 255 votes of 345: swings set by set, in two halves', () => {
    // From Germany to Malta; by votes only.
    const votes = [
      ...[29, 29, 29, 29, 27, 27, 14, 13, 12, 12, 12, 12, 12, 10],
      ...[10, 10, 7, 7, 7, 7, 7, 4, 4, 4, 4, 4, 3],
    ];
    const power = powerOf(council(27, { kind: 'weighted', votes: votesOf(votes), quota: 255 }));
    expect(sum(power.shapleyShubik)).toBeCloseTo(1, 12);
    expect(sum(power.banzhafNormalised)).toBeCloseTo(1, 12);
    const sums = (of: readonly number[]): number[] =>
      Array.from({ length: 1 << of.length }, (_, set) =>
        of.reduce((total, vote, k) => ((set >> k) & 1 ? total + vote : total), 0),
      );
    for (const i of [0, 6, 26]) {
      const others = votes.filter((_, k) => k !== i);
      const times = new Map<number, number>();
      for (const one of sums(others.slice(13))) times.set(one, (times.get(one) ?? 0) + 1);
      let swings = 0;
      for (const one of sums(others.slice(0, 13))) {
        for (const [other, count] of times) {
          if (one + other < 255 && one + other + votes[i]! >= 255) swings += count;
        }
      }
      expect(power.swings[`p${i}`]).toBe(swings);
    }
  });

  test('dummies change nothing', () => {
    const votes = [12, 9, 9, 5, 5, 5, 4, 3, 3, 2, 2, 1];
    const small = powerOf(council(12, { kind: 'weighted', votes: votesOf(votes), quota: 40 }));
    // With more than 52 parties counts outgrow numbers: other arithmetic, the same say.
    for (const more of [15, 45]) {
      const dummies = [...votes, ...Array<number>(more).fill(0)];
      const game = council(12 + more, { kind: 'weighted', votes: votesOf(dummies), quota: 40 });
      const large = powerOf(game);
      for (const id of Object.keys(small.swings)) {
        expect(large.shapleyShubik[id]).toBe(small.shapleyShubik[id]);
        expect(large.swings[id]).toBe(small.swings[id]! * 2 ** more);
      }
      expect(large.shapleyShubik.p20).toBe(0);
      expect(large.minimalWinning).toEqual(small.minimalWinning);
      expect(large.minimalBlocking).toEqual(small.minimalBlocking);
    }
  });

  test('the Council of the European Union: 15 of 27 states with 65 % of the people', () => {
    // Shares of people in thousandths, about those of 2020.
    const people = [
      186, 150, 136, 106, 85, 43, 39, 26, 24, 24, 23, 23, 22, 20, 15, 13, 12, 12, 11, 9, 6, 5, 4, 3, 2, 1, 1,
    ];
    const total = people.reduce((a, b) => a + b);
    const council27 = (yes: number) =>
      council(27, {
        kind: 'every',
        rules: [
          { kind: 'quorum', yes },
          { kind: 'weighted', votes: votesOf(people), quota: total * 0.65 },
        ],
      });
    const power = powerOf(council27(15));
    expect(sum(power.shapleyShubik)).toBeCloseTo(1, 12);
    expect(power.shapleyShubik.p0!).toBeLessThan(0.186);
    expect(power.shapleyShubik.p26!).toBeGreaterThan(0.001);
    const alone = powerOf(council(27, { kind: 'weighted', votes: votesOf(people), quota: total * 0.65 }));
    // The number of states is what the small ones have their say by.
    expect(power.shapleyShubik.p26!).toBeGreaterThan(alone.shapleyShubik.p26!);
    expect(powerOf(council27(1)).swings).toEqual(alone.swings);
    expect(new Set(Object.values(powerOf(council27(27)).swings))).toEqual(new Set([1]));
  });

  test('the Council of 27 by the whole treaty of Nice: 255 votes, 14 states, 62 % of the people', () => {
    // From Germany to Malta, people in thousands: the case of Bilbao, Fernández, Jiménez & López (2002).
    const votes = [
      ...[29, 29, 29, 29, 27, 27, 14, 13, 12, 12, 12, 12, 12, 10],
      ...[10, 10, 7, 7, 7, 7, 7, 4, 4, 4, 4, 4, 3],
    ];
    const people = [
      ...[82038, 59247, 58966, 57612, 39394, 38667, 22489, 15760, 10533, 10290, 10213, 10092, 9980, 8854],
      ...[8230, 8082, 5393, 5313, 5160, 3744, 3701, 2439, 1978, 1446, 752, 429, 379],
    ];
    const least = people.reduce((a, b) => a + b) * 0.62;
    const rules: SingleRule[] = [
      { kind: 'weighted', votes: votesOf(votes), quota: 255 },
      { kind: 'quorum', yes: 14 },
      { kind: 'weighted', votes: votesOf(people), quota: least },
    ];
    const power = powerOf(council(27, { kind: 'every', rules }));
    expect(sum(power.shapleyShubik)).toBeCloseTo(1, 12);
    // The votes decide: of two million swings the people of Germany are a handful.
    expect(power.swings.p0! - power.swings.p3!).toBeGreaterThan(0);
    expect(power.swings.p0! - power.swings.p3!).toBeLessThan(10);
    expect(power.minimalWinning).toBeNull();
    // Set by set, in two halves.
    const sums = (all: readonly number[]): Float64Array =>
      Float64Array.from({ length: 1 << all.length }, (_, set) =>
        all.reduce((total, one, k) => ((set >> k) & 1 ? total + one : total), 0),
      );
    for (const i of [0, 26]) {
      const [high, low] = [votes, people, votes.map(() => 1)]
        .map((all) => all.filter((_, k) => k !== i))
        .map((all) => [sums(all.slice(0, 13)), sums(all.slice(13))] as const)
        .reduce<[Float64Array[], Float64Array[]]>(
          ([ones, others], [one, other]) => [
            [...ones, one],
            [...others, other],
          ],
          [[], []],
        );
      let swings = 0;
      for (let one = 0; one < 1 << 13; one++) {
        for (let other = 0; other < 1 << 13; other++) {
          const vote = high[0]![one]! + low[0]![other]!;
          if (vote + votes[i]! < 255) continue;
          const of = high[1]![one]! + low[1]![other]!;
          const members = high[2]![one]! + low[2]![other]!;
          if (of + people[i]! < least || members + 1 < 14) continue;
          if (vote < 255 || of < least || members < 14) swings += 1;
        }
      }
      expect(power.swings[`p${i}`]).toBe(swings);
    }
  });

  test('two kinds of votes, also of more than 52 parties, and of votes that are no decimals', () => {
    const two = (votes: number[], people: number[]): AgreementRule => ({
      kind: 'every',
      rules: [
        { kind: 'weighted', votes: votesOf(votes), quota: 20 },
        { kind: 'weighted', votes: votesOf(people), quota: 100 },
      ],
    });
    const [votes, people] = [
      [9, 8, 7, 5, 4, 2, 1],
      [31, 12, 55, 8, 40, 21, 3],
    ];
    const small = powerOf(council(7, two(votes, people)));
    const dummies = Array<number>(50).fill(0);
    const large = powerOf(council(57, two([...votes, ...dummies], [...people, ...dummies])));
    for (const id of Object.keys(small.swings)) {
      expect(large.swings[id]).toBe(small.swings[id]! * 2 ** 50);
      expect(large.shapleyShubik[id]).toBe(small.shapleyShubik[id]);
    }
    expect(large.minimalWinning).toEqual(small.minimalWinning);
    const fine = (count: number): Parameters<typeof powerOf>[0] => {
      const roots = Array.from({ length: count }, (_, i) => 3 * Math.sqrt(i + 2));
      return council(count, two(roots, roots.toReversed()));
    };
    expect(sum(powerOf(fine(13)).shapleyShubik)).toBeCloseTo(1, 12);
    expect(() => powerOf(fine(21))).toThrow(/coalitions of 21 parties .* cannot be counted/s);
  });

  test('votes too fine for so many: refused, with what to do; for 20 parties they are counted', () => {
    const fine = (count: number) => {
      const votes = Array.from({ length: count }, (_, i) => Math.sqrt(i + 2));
      const quota = votes.reduce((a, b) => a + b) * 0.6;
      return council(count, { kind: 'weighted', votes: votesOf(votes), quota });
    };
    expect(() => powerOf(fine(21))).toThrow(
      /coalitions of 21 parties .* cannot be counted.* Round the votes/s,
    );
    expect(sum(powerOf(fine(14)).shapleyShubik)).toBeCloseTo(1, 12);
  });
});

/** Sets of up to eleven parties, one by one, as the rule answers. */
function lookedAt(rule: AgreementRule, parties: readonly { readonly id: string }[]) {
  const wins = Array.from({ length: 1 << parties.length }, (_, set) =>
    ruleAccepts(
      rule,
      parties,
      parties.filter((_one, i) => (set >> i) & 1).map(({ id }) => id),
    ),
  );
  const swings = parties.map(
    (_, i) => wins.filter((won, set) => !won && !((set >> i) & 1) && wins[set | (1 << i)]).length,
  );
  const isMinimal = (set: number, has: (one: number) => boolean): boolean =>
    has(set) && parties.every((_, i) => !((set >> i) & 1) || !has(set & ~(1 << i)));
  const sets = [...wins.keys()];
  return {
    swings,
    winning: sets.filter((set) => isMinimal(set, (one) => wins[one]!)).length,
    blocking: sets.filter((set) => isMinimal(set, (one) => !wins[(wins.length - 1) & ~one])).length,
  };
}

test('votes of any kind, with and without points: the same counts as set by set', () => {
  const parties = [...'ABCDEFGHI'].map((id) => ({ id }));
  const vote = fc.oneof(
    fc.integer({ min: 0, max: 6 }),
    fc.constantFrom(0.1, 0.2, 0.3, 0.7, 1.25),
    fc.integer({ min: 1, max: 50 }).map((n) => Math.sqrt(n)),
  );
  const rules = fc.record({
    votes: fc.array(vote, { minLength: 9, maxLength: 9 }),
    part: fc.integer({ min: 1, max: 20 }),
    vetoes: fc.subarray(parties.map(({ id }) => id)),
    kind: fc.constantFrom('whole', 'decimal', 'any'),
    members: fc.option(fc.integer({ min: 1, max: 9 })),
    others: fc.subarray(
      parties.map(({ id }) => id),
      { maxLength: 2 },
    ),
    people: fc.option(fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 9, maxLength: 9 })),
  });
  fc.assert(
    fc.property(rules, ({ votes, part, vetoes, kind, members, others, people }) => {
      const rounded = votes.map((one) =>
        kind === 'whole' ? Math.round(one) : kind === 'decimal' ? Math.round(one * 100) / 100 : one,
      );
      const total = rounded.reduce((a, b) => a + b, 0);
      const weighted: SingleRule = {
        kind: 'weighted',
        votes: Object.fromEntries(parties.map(({ id }, i) => [id, rounded[i]!])),
        quota: (total * part) / 20,
        vetoes,
      };
      const more: SingleRule[] = [];
      if (members !== null) more.push({ kind: 'quorum', yes: members, vetoes: others });
      if (people !== null) {
        const of = Object.fromEntries(parties.map(({ id }, i) => [id, people[i]! + Number(i === 8)]));
        const all = Object.values(of).reduce((a, b) => a + b);
        more.push({ kind: 'weighted', votes: of, quota: Math.max(1, Math.round((all * part) / 22)) });
      }
      const rule: AgreementRule = more.length > 0 ? { kind: 'every', rules: [...more, weighted] } : weighted;
      const power = powerOf({ rule, parties });
      const expected = lookedAt(rule, parties);
      expect(Object.values(power.swings)).toEqual(expected.swings);
      expect(power.minimalWinning).toHaveLength(expected.winning);
      expect(power.minimalBlocking).toHaveLength(expected.blocking);
    }),
    { numRuns: 300 },
  );
});

function permutations(of: readonly string[]): string[][] {
  if (of.length < 2) return [[...of]];
  return of.flatMap((first) => permutations(of.filter((x) => x !== first)).map((rest) => [first, ...rest]));
}
