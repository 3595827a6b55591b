import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boulware, conceder, linear, titForTat } from '../../src/agents/index.js';
import { powerOf } from '../../src/analysis/index.js';
import { account } from '../../src/report/index.js';
import type { AgreementRule, Scenario } from '../../src/scenario/index.js';
import {
  plenaryRounds,
  plenaryTime,
  refusalsOf,
  runTalks,
  verifyTrace,
  type Agent,
  type Move,
  type Observation,
} from '../../src/talks/index.js';

/** A game of one issue: what each option is worth to each party. */
function game(
  worth: Readonly<Record<string, readonly number[]>>,
  noDeal: number,
  rule: AgreementRule,
  order: readonly string[] = Object.keys(worth),
  rounds = 10,
): Scenario {
  const options = Object.values(worth)[0]!.map((_, k) => `option ${k}`);
  return {
    name: 'ballot',
    title: 'A ballot',
    start: '2025-09-01',
    issues: [{ id: 'plan', label: 'Plan', options }],
    parties: Object.entries(worth).map(([id, values]) => ({
      id,
      label: id,
      preferences: { kind: 'cardinal', weights: { plan: 1 }, values: { plan: values } },
      noDeal,
    })),
    rule,
    protocol: { kind: 'saop', rounds, order },
    horizon: { rounds: 1 },
    agents: {},
  };
}

function told({ trace: { events } }: ReturnType<typeof runTalks>): string[] {
  return events.flatMap((event) => (event.type === 'moved' ? [`${event.party} ${event.move.kind}`] : []));
}

const says = (decide: (observation: Observation) => Move): Agent => ({
  name: 'told',
  parameters: {},
  decide,
});
const seated = (scenario: Scenario, agents: Record<string, Agent>) => ({ ...scenario, agents });

const majority: AgreementRule = { kind: 'weighted', votes: { Red: 40, Blue: 35, Green: 25 }, quota: 51 };
/** Cabinet by tax: Red and Green like the same deal best. */
const cabinets = {
  weights: { cabinet: 0.7, tax: 0.3 },
  Red: { cabinet: [0, 0.9, 1, 0, 0.6], tax: [0, 0.5, 1] },
  Blue: { cabinet: [0, 0.9, 0, 1, 0.6], tax: [1, 0.6, 0] },
  Green: { cabinet: [0, 0, 1, 0.9, 0.5], tax: [0, 0.7, 1] },
};

test.each([[['Red', 'Blue', 'Green']], [['Red', 'Green', 'Blue']]])(
  'whoever speaks next cannot take away what a majority likes best: %s',
  (order) => {
    const names = ['Red', 'Blue', 'Green'] as const;
    const scenario: Scenario = {
      ...game({ Red: [0, 1], Blue: [0, 1], Green: [0, 1] }, 0.1, majority, order, 15),
      issues: [
        {
          id: 'cabinet',
          label: 'Cabinet',
          options: ['none', 'Red and Blue', 'Red and Green', 'others', 'all'],
        },
        { id: 'tax', label: 'Tax', options: ['cut', 'as it is', 'rise'] },
      ],
      parties: names.map((id) => ({
        id,
        label: id,
        preferences: { kind: 'cardinal', weights: cabinets.weights, values: cabinets[id] },
        noDeal: 0.1,
      })),
    };
    const run = runTalks(seated(scenario, { Red: boulware(), Blue: titForTat(), Green: conceder() }), {
      seed: '1',
    });
    expect(run.outcome.agreements).toMatchObject([{ levels: { cabinet: 2, tax: 2 } }]);
    expect(told(run).filter((move) => move.endsWith('propose'))).toEqual(['Red propose']);
  },
);

test('an offer passes at once if its own yes is enough', () => {
  const rule: AgreementRule = { kind: 'weighted', votes: { A: 60, B: 20, C: 20 }, quota: 51 };
  const talks = game({ A: [1, 0.5, 0], B: [0, 0.5, 1], C: [0, 0.6, 1] }, 0, rule);
  const run = runTalks(seated(talks, { A: boulware(), B: boulware(), C: boulware() }), { seed: '1' });
  expect(told(run)).toEqual(['A propose']);
  expect(run.outcome.agreements).toMatchObject([{ levels: { plan: 0 } }]);
});

test.each([['A'], ['B'], ['C']])(
  'who has nothing to gain ends nothing that others agree on: %s first',
  (first) => {
    const ids = ['A', 'B', 'C'];
    const order = [first, ...ids.filter((id) => id !== first)];
    const talks = game(
      { A: [1, 0.6, 0.2], B: [0.2, 0.6, 1], C: [0.1, 0.1, 0.1] },
      0.15,
      { kind: 'quorum', yes: 2 },
      order,
    );
    for (const make of [boulware, linear, conceder]) {
      const run = runTalks(seated(talks, { A: make(), B: make(), C: make() }), { seed: '1' });
      expect(run.outcome.kind).toBe('settlement');
      expect(told(run)).not.toContain('C walkOut');
      expect(() => verifyTrace(run.trace)).not.toThrow();
    }
    const vetoed = { ...talks, rule: { kind: 'quorum' as const, yes: 2, vetoes: ['C'] } };
    const ended = runTalks(seated(vetoed, { A: linear(), B: linear(), C: linear() }), { seed: '1' });
    expect(ended.outcome).toMatchObject({ kind: 'collapse', endedBy: 'C' });
  },
);

describe('by hand', () => {
  const talks = game(
    { A: [1, 0], B: [1, 0], C: [0, 1], D: [0, 1] },
    0,
    { kind: 'quorum', yes: 3 },
    ['B', 'D', 'A', 'C'],
    1,
  );
  const answers = (said: Readonly<Record<string, 'accept' | 'object' | 'walkOut'>>, seen: string[] = []) =>
    seated(
      talks,
      Object.fromEntries(
        Object.entries(said).map(([id, kind]) => [
          id,
          says((observation): Move => {
            const { offer } = observation.public.table;
            seen.push(
              `${id} ${offer === null ? 'offers' : 'answers'} at ${plenaryTime(observation.rules, observation.public, id)}`,
            );
            if (offer === null && kind !== 'walkOut')
              return { kind: 'propose', deal: [id === 'A' || id === 'B' ? 0 : 1] };
            return kind === 'object' ? { kind, objections: [] } : { kind };
          }),
        ]),
      ),
    );

  test('each other party answers in seat order until the rule is decided; a round is as many offers as parties', () => {
    const seen: string[] = [];
    const run = runTalks(answers({ A: 'object', B: 'object', C: 'object', D: 'accept' }, seen), {
      seed: '1',
    });
    expect(told(run)).toEqual([
      ...['B propose', 'D accept', 'A object', 'C object'],
      ...['D propose', 'A object', 'C object'],
      ...['A propose', 'C object', 'B object'],
      ...['C propose', 'B object', 'D accept', 'A object'],
    ]);
    expect(
      run.trace.events.some((event) => event.type === 'plenaryEnded' && event.reason === 'deadline'),
    ).toBe(true);
    expect(new Set(seen.map((line) => line.split(' at ')[1]))).toEqual(new Set(['0.5']));
    expect(plenaryRounds(talks, run.trace.events)).toBe(1);
    // Who objects without a word wants what it offers next.
    const [first, second, third] = refusalsOf(talks, run.trace.events);
    expect(first).toMatchObject({ party: 'A', by: 'B', wishes: [] });
    expect(second).toMatchObject({ party: 'C', by: 'B', wishes: [] });
    expect(third).toMatchObject({
      party: 'A',
      by: 'D',
      wishes: [{ issue: 'plan', direction: 'down', want: 0 }],
    });
  });

  test('leaving is a standing no, and ends the talks where no deal could pass without the party', () => {
    const one = runTalks(answers({ A: 'accept', B: 'accept', C: 'accept', D: 'walkOut' }), { seed: '1' });
    expect(told(one)).toEqual(['B propose', 'D walkOut', 'A accept', 'C accept']);
    expect(one.outcome.kind).toBe('settlement');
    const two = runTalks(answers({ A: 'walkOut', B: 'accept', C: 'accept', D: 'walkOut' }), { seed: '1' });
    expect(told(two)).toEqual(['B propose', 'D walkOut', 'A walkOut']);
    expect(two.outcome).toMatchObject({ kind: 'collapse', endedBy: 'A' });
    expect(account(one.trace)).toContain('D leaves the table, and says no to all that is put there.');
    expect(account(two.trace)).not.toContain('A leaves the table');
    expect(account(two.trace)).toContain('A walks out.');
    const late = runTalks(answers({ A: 'object', B: 'accept', C: 'accept', D: 'walkOut' }), { seed: '1' });
    expect(told(late).slice(0, 4)).toEqual(['B propose', 'D walkOut', 'A object', 'A propose']);
    expect(late.outcome).toMatchObject({ kind: 'settlement' });
  });

  test('who objects while nothing is on the table passes its turn, and names nothing', () => {
    const passing = says(() => ({ kind: 'object', objections: [] }));
    const all = seated(talks, { A: passing, B: passing, C: passing, D: passing });
    const run = runTalks(all, { seed: '1' });
    expect(told(run)).toEqual(['B object', 'D object', 'A object', 'C object']);
    expect(run.outcome.kind).toBe('inconclusive');
    expect(plenaryRounds(talks, run.trace.events)).toBe(1);
    const naming = says(() => ({ kind: 'object', objections: [{ issue: 'plan', direction: 'up' }] }));
    expect(() =>
      runTalks(seated(talks, { A: passing, B: naming, C: passing, D: passing }), { seed: '1' }),
    ).toThrow(/Nothing is on the table/u);
  });
});

test('of a single text, too, leaving is a standing no: the chair drafts on, and states nothing in the end', () => {
  const chaired = (yes: number, second: Move) => {
    const talks: Scenario = {
      ...game({ A: [0, 1], B: [0, 1], C: [0, 1], D: [0, 1] }, 0, { kind: 'quorum', yes }),
      protocol: { kind: 'singleText', chair: 'A', drafts: 2, statement: true },
    };
    return runTalks(
      seated(talks, {
        A: says(({ public: { table } }) => (table.reading === 0 ? { kind: 'propose', deal: [1] } : second)),
        B: says(() => ({ kind: 'walkOut' })),
        C: says(({ public: { table } }) =>
          table.reading > 1 ? { kind: 'accept' } : { kind: 'object', objections: [] },
        ),
        D: says(() => ({ kind: 'accept' })),
      }),
      { seed: '1' },
    );
  };
  const again = chaired(3, { kind: 'propose', deal: [1] });
  expect(told(again)).toEqual([
    'A propose',
    'B walkOut',
    'C object',
    'D accept',
    'A propose',
    'C accept',
    'D accept',
  ]);
  expect(again.outcome.kind).toBe('settlement');
  const closed = chaired(3, { kind: 'close' });
  expect(closed.outcome).toMatchObject({ kind: 'inconclusive', endedBy: null });
  expect(closed.trace.events.map(({ type }) => type)).not.toContain('chairStated');
  expect(told(chaired(4, { kind: 'close' }))).toEqual(['A propose', 'B walkOut']);
});

test('a coalition that wins gets the deal that is good for its members, whoever sits where', () => {
  const votes = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 2, maxLength: 6 });
  const drawn = votes.chain((given) => {
    const ids = given.map((_, i) => `P${i}`);
    return fc.record({
      ids: fc.constant(ids),
      rule: fc.oneof(
        fc.record({
          kind: fc.constant('quorum' as const),
          yes: fc.integer({ min: 1, max: ids.length }),
          vetoes: fc.subarray(ids),
        }),
        fc
          .record({ share: fc.double({ min: 0.05, max: 1, noNaN: true }), vetoes: fc.subarray(ids) })
          .map(({ share, vetoes }) => {
            const all = given.map((vote) => vote + 1);
            const quota = Math.max(1, Math.ceil(share * all.reduce((sum, vote) => sum + vote)));
            return {
              kind: 'weighted' as const,
              votes: Object.fromEntries(ids.map((id, i) => [id, all[i]!])),
              quota,
              vetoes,
            };
          }),
      ),
      order: fc.shuffledSubarray(ids, { minLength: ids.length }),
      which: fc.nat(),
      author: fc.nat(),
    });
  });
  fc.assert(
    fc.property(drawn, ({ ids, rule, order, which, author }) => {
      const winning = powerOf({ rule, parties: ids.map((id) => ({ id })) }).minimalWinning!;
      const coalition = winning[which % winning.length]!;
      const speaker = coalition[author % coalition.length]!;
      // Option 1 is good for the coalition alone, option 0 for nobody.
      const worth = Object.fromEntries(ids.map((id) => [id, [0, coalition.includes(id) ? 1 : 0]]));
      const talks = game(worth, 0.5, rule, order, 1);
      const agents = Object.fromEntries(
        ids.map((id) => [
          id,
          says(({ public: { table } }): Move => {
            if (table.offer === null) return { kind: 'propose', deal: [id === speaker ? 1 : 0] };
            return worth[id]![table.offer[0]!]! > 0.5
              ? { kind: 'accept' }
              : { kind: 'object', objections: [] };
          }),
        ]),
      );
      const { outcome, trace } = runTalks(seated(talks, agents), { seed: '1' });
      // A party that alone is enough may have dictated before.
      const before = order.slice(0, order.indexOf(speaker));
      const dictated = before.some((id) => winning.some((set) => set.length === 1 && set[0] === id));
      if (dictated) return;
      expect(outcome.agreements).toMatchObject([{ levels: { plan: 1 } }]);
      expect(() => verifyTrace(trace)).not.toThrow();
    }),
    { numRuns: 100 },
  );
});
