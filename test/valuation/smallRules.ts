import fc from 'fast-check';
import type { Consent, CostShares, Issue, Obligation, Rules, Schedule } from '../../src/scenario/index.js';
import type { Beliefs } from '../../src/valuation/index.js';

const IDS = ['US', 'DPRK', 'China'] as const;
const unit = fc.double({ min: 0, max: 1, noNaN: true });

/** A negotiation with few deals, what one party believes in it, and a status quo. */
export interface SmallCase {
  readonly rules: Rules;
  readonly party: string;
  readonly beliefs: Beliefs;
  readonly levels: readonly number[];
  readonly paying: boolean;
  readonly delay: number;
}

/** Any mixture of structural, owed and direct issues, payers, doubts, and schedules of one to three rules. */
export const smallCase: fc.Arbitrary<SmallCase> = fc
  .record({
    sizes: fc.array(fc.integer({ min: 2, max: 3 }), { minLength: 1, maxLength: 4 }),
    hasSchedule: fc.boolean(),
    hasVerification: fc.boolean(),
    hasCommitment: fc.boolean(),
    hasCosts: fc.boolean(),
    hasDoubt: fc.boolean(),
    party: fc.constantFrom(...IDS),
    paying: fc.boolean(),
  })
  .chain((shape) => {
    const named = [
      ...(shape.hasSchedule ? ['sequencing'] : []),
      ...(shape.hasSchedule && shape.hasVerification ? ['verification'] : []),
      ...(shape.hasSchedule && shape.hasCommitment ? ['commitment'] : []),
    ];
    const ids = [...shape.sizes.map((_, i) => `issue${i}`), ...named];
    const sizes = [...shape.sizes, ...named.map(() => 2)];
    return fc
      .shuffledSubarray(
        ids.map((id, i) => ({ id, size: sizes[i]! })),
        { minLength: ids.length },
      )
      .chain((order) => caseOf(order, shape));
  });

type Shape = Pick<SmallCase, 'party' | 'paying'> &
  Record<'hasSchedule' | 'hasVerification' | 'hasCommitment' | 'hasCosts' | 'hasDoubt', boolean>;

function caseOf(order: readonly { id: string; size: number }[], shape: Shape): fc.Arbitrary<SmallCase> {
  const perIssue = <T>(of: (size: number, id: string) => fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
    fc.tuple(...order.map(({ size, id }) => of(size, id)));
  const numbers = (size: number, of: fc.Arbitrary<number> = unit): fc.Arbitrary<number[]> =>
    fc.array(of, { minLength: size, maxLength: size });
  const stages = (size: number): fc.Arbitrary<number[]> => numbers(size - 1, fc.integer({ min: 1, max: 4 }));
  const trust = fc.record({ alpha: fc.double({ min: 0.1, max: 5, noNaN: true }), beta: unit });

  return fc
    .record({
      obligations: perIssue((size): fc.Arbitrary<Obligation | undefined> =>
        fc.option(
          fc.record({
            side: fc.constantFrom('A', 'B'),
            obligor: fc.constantFrom(...IDS, 'payers'),
            reversibility: numbers(size - 1),
          }),
          { nil: undefined, freq: 3 },
        ),
      ),
      behind: perIssue((size) =>
        fc.option(
          fc.array(fc.option(fc.subarray([...IDS], { minLength: 1 }), { nil: null }), {
            minLength: size - 1,
            maxLength: size - 1,
          }),
          { nil: undefined },
        ),
      ),
      months: perIssue((size) =>
        fc.option(numbers(size - 1, fc.integer({ min: 1, max: 30 })), { nil: undefined }),
      ),
      structural: perIssue(() => fc.boolean()),
      conditions: fc.array(fc.record({ of: fc.nat(), at: fc.nat() }), { maxLength: 2 }),
      consents: perIssue((size) =>
        fc.array(
          fc.record({
            level: fc.integer({ min: 1, max: size - 1 }),
            condition: fc.nat({ max: 1 }),
            cost: unit,
          }),
          { maxLength: 2 },
        ),
      ),
      discountBy: fc.constantFrom(...(['stage', 'promised', 'seen'] as const)),
      delay: fc.double({ min: 0.3, max: 3, noNaN: true }),
      rows: fc.tuple(perIssue(stages), perIssue(stages)),
      deterrence: numbers(2),
      kappa: numbers(2),
      reading: fc.dictionary(fc.constantFrom(...IDS), fc.integer({ min: 0, max: 1 }), {
        noNullPrototype: true,
      }),
      costs: perIssue((size) => numbers(size - 1, fc.integer({ min: 0, max: 2000 }))),
      weights: perIssue(() => unit),
      values: perIssue((size) => numbers(size)),
      trust: fc.record({ US: trust, DPRK: trust, China: trust }),
      counterparts: fc.subarray([...IDS, 'payers'].filter((id) => id !== shape.party)),
      discount: fc.double({ min: 0.1, max: 1, noNaN: true }),
      noDeal: fc.double({ min: -1, max: 1, noNaN: true }),
      levels: perIssue((size) => fc.integer({ min: 0, max: size - 1 })),
    })
    .map((drawn): SmallCase => {
      const { weights, values, counterparts, discount, noDeal, levels } = drawn;
      const named = ['sequencing', 'verification', 'commitment'];
      const whats = order.filter(({ id }, k) => !drawn.structural[k] && !named.includes(id));
      const conditions = drawn.conditions.flatMap(({ of, at }) => {
        const what = whats[of % whats.length];
        return what ? [{ issue: what.id, atLeast: 1 + (at % (what.size - 1)) }] : [];
      });
      const consentsOf = (k: number): Consent[] =>
        drawn.consents[k]!.flatMap(({ level, condition, cost }) => {
          const unless = conditions[condition];
          if (!unless || unless.issue === order[k]!.id) return [];
          return [{ level, party: 'ROK', unless, cost }];
        });
      const issues: Issue[] = order.map(({ id, size }, k) => ({
        id,
        label: id,
        options: Array.from({ length: size }, (_, option) => `${id} ${option}`),
        structural: drawn.structural[k]!,
        ...(drawn.obligations[k] && {
          obligation: {
            ...drawn.obligations[k],
            ...(drawn.months[k] && { months: drawn.months[k] }),
            ...(drawn.behind[k] &&
              drawn.obligations[k].obligor !== 'payers' && { guarantors: drawn.behind[k] }),
            ...(drawn.obligations[k].obligor !== 'payers' && { consents: consentsOf(k) }),
          },
        }),
      }));
      const byIssue = <T>(of: readonly T[]): Record<string, T> =>
        Object.fromEntries(order.map(({ id }, k) => [id, of[k]!]));
      const schedule: Schedule = {
        sequencing: {
          issue: 'sequencing',
          monthsPerStage: 5,
          stages: drawn.rows.map(byIssue),
          discountBy: drawn.discountBy,
        },
        ...(shape.hasVerification && {
          verification: { issue: 'verification', monitored: 'DPRK', deterrence: drawn.deterrence },
        }),
        ...(shape.hasCommitment && {
          commitment: { issue: 'commitment', kappa: drawn.kappa, plan: 1, reading: drawn.reading },
        }),
      };
      const shares = (of: readonly string[] | null): Record<string, number> | null =>
        of && Object.fromEntries(of.map((id) => [id, 1 / of.length]));
      const costs: CostShares = {
        shares: { US: 0.7, China: 0.3 },
        costs: byIssue(drawn.costs),
        payers: Object.fromEntries(
          order.flatMap(({ id }, k) => (drawn.behind[k] ? [[id, drawn.behind[k].map(shares)]] : [])),
        ),
        burden: { US: 0.2, China: 0.5 },
        ...(shape.hasDoubt && { doubtedBy: { DPRK: ['US', 'China'], China: ['US'] } }),
      };
      const { [shape.party]: _self, ...others } = drawn.trust as Beliefs['trust'];
      return {
        rules: {
          name: 'small',
          title: 'Small',
          start: '2003-12-02',
          issues,
          rule: { kind: 'unanimity' },
          protocol: { kind: 'saop', rounds: 1 },
          horizon: { rounds: 1 },
          ...(shape.hasSchedule && { schedule }),
          ...(shape.hasCosts && { costs }),
          parties: IDS.map((id) => ({ id, label: id })),
          meetings: 0,
          essential: [],
        },
        party: shape.party,
        beliefs: { weights, values, trust: others, counterparts, discount, noDeal },
        levels,
        paying: shape.paying,
        delay: drawn.delay,
      };
    });
}
