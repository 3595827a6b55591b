import fc from 'fast-check';
import type { AgreementRule, Scenario } from '../../../src/scenario/index.js';

const IDS = ['A', 'B', 'C', 'D', 'E', 'F'];

/** Names of parties: letters, or numbers where there are many. */
const named = (i: number, count: number): string => (count > IDS.length ? `P${i}` : IDS[i]!);

/** A plain scored game of given tables: `values[issue][option][party]` in [0, 1], weights per party and issue. */
export function scoredGame(
  values: readonly (readonly (readonly number[])[])[],
  weights: readonly (readonly number[])[],
  noDeal: readonly number[],
  rule: AgreementRule = { kind: 'unanimity' },
  structural: readonly boolean[] = [],
): Scenario {
  const ids = values.map((_, k) => `issue${k}`);
  return {
    name: 'scored',
    title: 'A scored game',
    start: '2020-01-01',
    issues: values.map((options, k) => ({
      id: ids[k]!,
      label: ids[k]!,
      options: options.map((_, n) => `option ${n}`),
      structural: structural[k] ?? false,
    })),
    parties: noDeal.map((value, i) => ({
      id: named(i, noDeal.length),
      label: named(i, noDeal.length),
      noDeal: value,
      preferences: {
        kind: 'cardinal',
        weights: Object.fromEntries(ids.map((id, k) => [id, weights[i]![k]!])),
        values: Object.fromEntries(ids.map((id, k) => [id, values[k]!.map((row) => row[i]!)])),
      },
    })),
    rule,
    protocol: { kind: 'saop', rounds: 1 },
    horizon: { rounds: 1 },
    agents: Object.fromEntries(
      noDeal.map((_, i) => [named(i, noDeal.length), { name: 'none', parameters: {} }]),
    ),
  };
}

/** Random plain games; coarse ones are full of ties. */
export const smallGame: fc.Arbitrary<Scenario> = fc
  .record({
    parties: fc.integer({ min: 2, max: 4 }),
    sizes: fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 1, maxLength: 4 }),
    steps: fc.constantFrom(1, 2, 4, 1000),
  })
  .chain(({ parties, sizes, steps }) => {
    const unit = fc.integer({ min: 0, max: steps }).map((n) => n / steps);
    const list = <T>(of: fc.Arbitrary<T>, length: number): fc.Arbitrary<T[]> =>
      fc.array(of, { minLength: length, maxLength: length });
    const names = IDS.slice(0, parties);
    const vetoes = fc.subarray(names);
    const rule: fc.Arbitrary<AgreementRule> = fc.oneof(
      fc.constant<AgreementRule>({ kind: 'unanimity' }),
      fc.record({ kind: fc.constant('quorum' as const), yes: fc.integer({ min: 1, max: parties }), vetoes }),
      fc.record({
        kind: fc.constant('weighted' as const),
        votes: fc.constant(Object.fromEntries(names.map((id, i) => [id, i + 1]))),
        quota: fc.integer({ min: 1, max: (parties * (parties + 1)) / 2 }),
        vetoes,
      }),
    );
    return fc
      .record({
        values: fc.tuple(...sizes.map((size) => list(list(unit, parties), size))),
        weights: list(list(fc.integer({ min: 1, max: 4 }), sizes.length), parties),
        noDeal: list(
          fc.integer({ min: 0, max: 10 }).map((n) => n / 10),
          parties,
        ),
        rule,
        structural: list(fc.boolean(), sizes.length),
      })
      .map(({ values, weights, noDeal, rule: agreed, structural }) => {
        const shares = weights.map((row) => {
          const sum = row.reduce((a, b) => a + b, 0);
          return row.map((weight) => weight / sum);
        });
        return scoredGame(values, shares, noDeal, agreed, structural);
      });
  });
