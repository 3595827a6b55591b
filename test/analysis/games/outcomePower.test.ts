import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linear } from '../../../src/agents/index.js';
import {
  outcomePower,
  pairedInterval,
  powerOf,
  shapleyShares,
  type AblationPlayer,
} from '../../../src/analysis/index.js';
import { runTalks, withAgent, type Talks } from '../../../src/talks/index.js';
import { barter } from '../../ensemble/games.js';
import { line } from '../../agents/plain.js';
import { fakePlayer } from './fakePlayer.js';

/** Definition: the mean over all orders of joining of what each player adds, by walking through every order. */
function byOrders(players: number, values: readonly number[]): number[] {
  const sums = new Array<number>(players).fill(0);
  let orders = 0;
  const walk = (
    joined: number,
    left: readonly number[],
    added: readonly (readonly [number, number])[],
  ): void => {
    if (left.length === 0) {
      orders += 1;
      for (const [player, value] of added) sums[player]! += value;
      return;
    }
    for (const player of left) {
      const after = joined | (1 << player);
      const value = values[after]! - values[joined]!;
      walk(
        after,
        left.filter((other) => other !== player),
        [...added, [player, value]],
      );
    }
  };
  walk(0, [...Array(players).keys()], []);
  return sums.map((sum) => sum / orders);
}

const games = fc.integer({ min: 1, max: 5 }).chain((players) =>
  fc.tuple(
    fc.constant(players),
    fc.array(fc.double({ min: -10, max: 10, noNaN: true }), {
      minLength: 2 ** players,
      maxLength: 2 ** players,
    }),
  ),
);

describe('the shares', () => {
  test('are those over all orders of joining, and sum up to what all bring about', () => {
    fc.assert(
      fc.property(games, ([players, values]) => {
        const shares = shapleyShares(players, values);
        byOrders(players, values).forEach((share, n) => expect(shares[n]).toBeCloseTo(share, 9));
        const sum = shares.reduce((total, share) => total + share, 0);
        expect(sum).toBeCloseTo(values.at(-1)! - values[0]!, 9);
      }),
    );
  });

  test('a dummy has none, and players that are alike have the same', () => {
    fc.assert(
      fc.property(games, ([players, values]) => {
        // One more player, of whom nothing depends, and a copy of the game in which the first two are alike.
        const dummy = [...values, ...values];
        expect(shapleyShares(players + 1, dummy)[players]).toBe(0);
        fc.pre(players >= 2);
        const swapped = (set: number): number => (set & ~3) | ((set & 1) << 1) | ((set & 2) >> 1);
        const alike = values.map((value, set) => (value + values[swapped(set)]!) / 2);
        const [first, second] = shapleyShares(players, alike);
        expect(first).toBeCloseTo(second!, 9);
      }),
    );
  });

  test('of a vote they are its index of power', () => {
    const votes = { A: 4, B: 4, C: 4, D: 2, E: 2, F: 1 };
    const parties = Object.keys(votes).map((id) => ({ id }));
    const { shapleyShubik } = powerOf({ rule: { kind: 'weighted', votes, quota: 12 }, parties });
    const wins = Array.from({ length: 64 }, (_, set) => {
      const weight = Object.values(votes).reduce(
        (sum, vote, n) => sum + (((set >> n) & 1) === 1 ? vote : 0),
        0,
      );
      return weight >= 12 ? 1 : 0;
    });
    const shares = shapleyShares(6, wins);
    Object.values(shapleyShubik).forEach((share, n) => expect(shares[n]).toBeCloseTo(share, 12));
    expect(shares[0]).toBeCloseTo(7 / 30, 12);
  });
});

describe('of talks', () => {
  const softer = { Up: 'linear', Down: 'conceder', Middle: 'linear' };

  test('coalitions are what runs with these agents and seeds are', async () => {
    const found = await outcomePower(barter, {
      softer,
      parties: ['Up', 'Middle'],
      measure: 'agreement',
      seeds: 20,
    });
    const share = (scenario: Talks) =>
      Array.from({ length: 20 }, (_, run) => runTalks(scenario, { seed: `power/${run}` })).filter(
        ({ outcome }) => outcome.agreements.length > 0,
      ).length / 20;
    const up = withAgent(barter, 'Up', linear());
    expect(found.coalitions.map(({ parties, mean }) => [parties, mean])).toEqual([
      [[], share(barter)],
      [['Up'], share(up)],
      [['Middle'], share(withAgent(barter, 'Middle', linear()))],
      [['Up', 'Middle'], share(withAgent(up, 'Middle', linear()))],
    ]);
    expect(found.parties[0]!.alone).toBeCloseTo(share(up) - share(barter), 12);
    const [, , middle, both] = found.coalitions.map(({ mean }) => mean);
    expect(found.parties.map(({ last }) => last)).toEqual([both! - middle!, both! - share(up)]);
  });

  test('efficiency, and the say by the rule beside it', async () => {
    const { parties, coalitions } = await outcomePower(barter, { softer, measure: 'agreement', seeds: 30 });
    const sum = parties.reduce((total, { share }) => total + share, 0);
    expect(sum).toBeCloseTo(coalitions.at(-1)!.mean - coalitions[0]!.mean, 12);
    expect(coalitions).toHaveLength(8);
    for (const { rule, share, low, high } of parties) {
      expect(rule).toBeCloseTo(1 / 3, 12);
      if (low !== null) expect(low <= share && share <= high!).toBe(true);
    }
  });

  test('who already plays the softer agent has nothing to give, and nothing is played twice', async () => {
    let jobs = 0;
    const player: AblationPlayer = (asked) => {
      jobs = asked.length;
      return fakePlayer(({ agents }, _, noise) => Number(agents['Up']!.name === 'linear') + noise)(asked);
    };
    const own = { softer: { ...softer, Down: 'linear' }, measure: 'rounds', seeds: 40, player };
    const { parties } = await outcomePower(barter, own);
    expect(jobs).toBe(4);
    expect(parties[1]).toEqual({
      ...{ party: 'Down', softer: 'linear', share: 0, low: null, high: null, alone: 0, last: 0 },
      rule: expect.closeTo(1 / 3) as number,
    });
    expect(parties[0]!.share).toBeCloseTo(1, 12);
  });

  test('where one party alone is looked at, its share and interval are about those of the paired difference', async () => {
    const player = fakePlayer(({ agents }, _, noise) => (agents['Up']!.name === 'linear' ? 0.3 + noise : 0));
    const options = { parties: ['Up'], softer, measure: 'rounds', seeds: 400, player } as const;
    const { parties } = await outcomePower(barter, options);
    const [[before, after]] = [
      await player([
        { scenario: barter, seed: 'power', runs: 400, metrics: ['rounds'] },
        { scenario: withAgent(barter, 'Up', linear()), seed: 'power', runs: 400, metrics: ['rounds'] },
      ]),
    ];
    const interval = pairedInterval(after!.map(([value], run) => value! - before![run]![0]!))!;
    expect(parties[0]!.share).toBeCloseTo(interval.mean, 12);
    expect(Math.abs(parties[0]!.low! - interval.low)).toBeLessThan(0.005);
    expect(Math.abs(parties[0]!.high! - interval.high)).toBeLessThan(0.005);
  });

  test('by default the parties of the scenario become mediators; the same options give the same', async () => {
    const options = { seeds: 3, measure: 'agreement', resamples: 20, parties: ['Up'] };
    const found = await outcomePower(barter, options);
    expect(found.parties).toMatchObject([{ party: 'Up', softer: 'mediator' }]);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    expect(await outcomePower(barter, options)).toEqual(found);
  });
});

test.each([
  [{ parties: ['Upp'], seeds: 2 }, 'unknown-name', 'parties[0]'],
  [{ parties: ['Up', 'Up'], seeds: 2 }, 'invalid-option', 'parties[1]'],
  [{ softer: { Up: 'liner' }, seeds: 2 }, 'unknown-name', 'softer.Up'],
  [{ softer: { Upp: 'linear' }, seeds: 2 }, 'unknown-name', 'softer.Upp'],
  [{ softer: { Up: {} }, seeds: 2 }, 'invalid-option', 'softer'],
  [{ seeds: 1 }, 'invalid-option', 'seeds'],
  [{ measure: 'offers', seeds: 30, parties: ['Up'] }, 'invalid-option', 'measure'],
])('%j is refused', async (options, code, path) => {
  await expect(outcomePower(barter, options as never)).rejects.toMatchObject({ code, issues: [{ path }] });
});

test('of more than ten parties all coalitions are too many', async () => {
  const { parties } = line();
  const crowd = {
    ...line(),
    parties: Array.from({ length: 11 }, (_, n) => ({ ...parties[0]!, id: `P${n}`, label: `P${n}` })),
    agents: Object.fromEntries(Array.from({ length: 11 }, (_, n) => [`P${n}`, linear()])),
  } as Talks;
  await expect(outcomePower(crowd, { seeds: 2 })).rejects.toThrow(/of at most 10 parties, and there are 11/);
});
