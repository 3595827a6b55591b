import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boulware, linear, mediator, randomBidder } from '../../../src/agents/index.js';
import { bestResponses, pairedInterval, type BestResponseOptions } from '../../../src/analysis/index.js';
import { runTalks, withAgent, type Talks } from '../../../src/talks/index.js';
import { barter, talks } from '../../ensemble/games.js';
import { fakePlayer } from './fakePlayer.js';

/** A player of a bimatrix game between the seats Up and Down; the models are the strategies. */
const matrix = (payoffs: Readonly<Record<string, readonly [number, number]>>, noise = 0.01) =>
  fakePlayer(({ agents }, metric, own) => {
    const profile = `${agents['Up']!.name} ${agents['Down']!.name}`;
    const pair = payoffs[profile]!;
    // The noise differs between profiles, so that no difference is the same in all pairs.
    const tilt = noise * own * (1 + Object.keys(payoffs).indexOf(profile));
    if (metric === 'realisedGain.Up') return pair[0] + tilt;
    return metric === 'realisedGain.Down' ? pair[1] + tilt : 0;
  });

const tough = 'boulware';
const soft = 'conceder';
const start = withAgent(withAgent(barter, 'Up', linear({ k: 0.1 })), 'Down', linear({ k: 0.1 }));
const both: BestResponseOptions = {
  seats: { Up: [tough, soft], Down: [tough, soft] },
  seeds: 40,
};

/** What `linear` is worth, who sits there to begin with: less than anything else. */
const withLinear = (own: Readonly<Record<string, readonly [number, number]>>) => ({
  ...own,
  [`linear linear`]: [-1, -1] as const,
  [`linear ${tough}`]: [-2, 0] as const,
  [`linear ${soft}`]: [-2, 0] as const,
  [`${tough} linear`]: [0, -2] as const,
  [`${soft} linear`]: [0.5, -2] as const,
});

const dilemma = withLinear({
  [`${soft} ${soft}`]: [2, 2],
  [`${soft} ${tough}`]: [0, 3],
  [`${tough} ${soft}`]: [3, 0],
  [`${tough} ${tough}`]: [1, 1],
});
const pennies = withLinear({
  [`${soft} ${soft}`]: [1, 0],
  [`${soft} ${tough}`]: [0, 1],
  [`${tough} ${soft}`]: [0, 1],
  [`${tough} ${tough}`]: [1, 0],
});
const verdictsOf = ({ profiles }: Awaited<ReturnType<typeof bestResponses>>) =>
  profiles
    .filter(({ profile }) => !Object.values(profile).includes('linear'))
    .map(({ profile, verdict }) => [profile['Up'], profile['Down'], verdict]);

describe('games that are known', () => {
  test('a prisoner’s dilemma: both tough is the one equilibrium, and every path leads there', async () => {
    const found = await bestResponses(start, { ...both, player: matrix(dilemma) });
    expect(verdictsOf(found)).toEqual([
      [tough, tough, 'equilibrium'],
      [soft, tough, 'not an equilibrium'],
      [tough, soft, 'not an equilibrium'],
      [soft, soft, 'not an equilibrium'],
    ]);
    expect(found.paths.map(({ order, end, at }) => [order, end, at])).toEqual([
      [['Up', 'Down'], 'rest', { Up: tough, Down: tough }],
      [['Down', 'Up'], 'rest', { Up: tough, Down: tough }],
    ]);
    const { steps } = found.paths[0]!;
    // Against somebody linear soft is better than tough; once the other is tough it no longer is.
    expect(steps.map(({ party, from, to }) => [party, from, to])).toEqual([
      ['Up', 'linear', soft],
      ['Down', 'linear', tough],
      ['Up', soft, tough],
    ]);
    const [first] = steps;
    const alone = found.profiles[0]!.deviations.find(({ party, to }) => party === 'Up' && to === soft)!;
    expect(first!.gain).toBe(alone.gain);
    expect(first!.interval.low).toBeLessThan(alone.interval.low);
    expect(first!.interval.high).toBeGreaterThan(alone.interval.high);
    const corner = found.profiles.find(({ profile }) => profile['Up'] === soft && profile['Down'] === soft)!;
    expect(corner.regret['Up']).toBeCloseTo(1, 2);
  });

  test('matching pennies has no equilibrium of pure strategies, and its path goes round', async () => {
    const found = await bestResponses(start, { ...both, player: matrix(pennies) });
    expect(new Set(verdictsOf(found).map(([, , verdict]) => verdict))).toEqual(
      new Set(['not an equilibrium']),
    );
    for (const { end } of found.paths) expect(end).toBe('cycle');
  });

  test('what few noisy runs do not tell is undecided, never an equilibrium', async () => {
    const found = await bestResponses(start, { ...both, seeds: 8, player: matrix(dilemma, 20) });
    expect(verdictsOf(found).map(([, , verdict]) => verdict)).toEqual(Array(4).fill('undecided'));
    for (const { steps, end } of found.paths) expect([steps, end]).toEqual([[], 'rest']);
  });

  test('ε is what counts as no gain; a change that is known to pay counts however little', async () => {
    const at = async (gain: number, noise: number, epsilon: number) => {
      const close = withLinear({ ...dilemma, [`${soft} ${tough}`]: [1 + gain, 1] });
      return verdictsOf(
        await bestResponses(start, { ...both, epsilon, player: matrix(close, noise) }),
      )[0]![2];
    };
    expect(await at(0, 0.2, 0.5)).toBe('equilibrium');
    expect(await at(0, 0.2, 0)).toBe('undecided');
    expect(await at(0.3, 0.2, 0.5)).toBe('not an equilibrium');
  });
});

test('any game of two by three: payoffs, gains and regrets are those of the definition', async () => {
  const value = fc.integer({ min: -5, max: 5 });
  const names = ['boulware', 'conceder', 'linear'];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(value, value), { minLength: 9, maxLength: 9 }), async (cells) => {
      const game = Object.fromEntries(
        names.flatMap((up, i) => names.map((down, j) => [`${up} ${down}`, cells[3 * i + j]!])),
      );
      const scenario = withAgent(withAgent(barter, 'Up', linear()), 'Down', linear());
      const { profiles } = await bestResponses(scenario, {
        seats: ['Up', 'Down'],
        models: names,
        seeds: 6,
        player: matrix(game, 0),
      });
      expect(profiles).toHaveLength(9);
      for (const { profile, payoffs, deviations, regret } of profiles) {
        const [up, down] = [profile['Up']!, profile['Down']!];
        const [own, theirs] = game[`${up} ${down}`]!;
        expect([payoffs['Up']!.mean, payoffs['Down']!.mean]).toEqual([own, theirs]);
        const best = Math.max(...names.map((name) => game[`${name} ${down}`]![0]));
        expect(regret['Up']).toBe(best - own);
        const change = deviations.filter(({ party }) => party === 'Down');
        expect(change.map(({ to, gain }) => [to, gain])).toEqual(
          ['linear', 'boulware', 'conceder']
            .filter((name) => name !== down)
            .map((name) => [name, game[`${up} ${name}`]![1] - theirs]),
        );
      }
    }),
    { numRuns: 20 },
  );
}, 20_000);

describe('runs that are played', () => {
  test('the values are those of runs with the seeds named, in pairs', async () => {
    const options = { seats: { Down: ['boulware'] }, measure: 'expectedGain', none: 0, seeds: 60, seed: 'x' };
    const { profiles, seats, game } = await bestResponses(barter, options);
    const gains = (scenario: Talks) =>
      Array.from({ length: 60 }, (_, run) => {
        return runTalks(scenario, { seed: `x/${run}` }).outcome.gains['Down']!.expected ?? 0;
      });
    const [before, after] = [gains(barter), gains(withAgent(barter, 'Down', boulware()))];
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / 60;
    expect(seats).toMatchObject([
      { party: 'Down', candidates: ['linear', 'boulware'], measure: 'expectedGain.Down' },
    ]);
    expect(profiles[0]!.payoffs['Down']!.mean).toBeCloseTo(mean(before), 12);
    expect(profiles[1]!.payoffs['Down']!.mean).toBeCloseTo(mean(after), 12);
    expect(game.payoffs).toEqual(profiles.map(({ payoffs }) => [payoffs['Down']!.mean]));
    const { low, high } = pairedInterval(after.map((value, run) => value - before[run]!))!;
    expect(profiles[0]!.deviations[0]!.interval.low).toBeCloseTo(low, 12);
    expect(profiles[0]!.deviations[0]!.interval.high).toBeCloseTo(high, 12);
  });

  test('is told as plain JSON, the same for the same options', async () => {
    const options: BestResponseOptions = { seats: ['Up', 'Down'], models: ['linear', 'mediator'], seeds: 10 };
    const found = await bestResponses(barter, options);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    expect(await bestResponses(barter, options)).toEqual(found);
  });

  test('a common measure is every seat’s own; shares have Wilson’s interval', async () => {
    const { seats, profiles } = await bestResponses(barter, {
      seats: { Up: ['linear'], Middle: ['linear'] },
      measure: 'agreement',
      seeds: 20,
    });
    expect(seats.map(({ measure, kind, epsilon }) => [measure, kind, epsilon])).toEqual([
      ['agreement', 'yesNo', 0.02],
      ['agreement', 'yesNo', 0.02],
    ]);
    for (const { payoffs } of profiles) expect(payoffs['Up']).toEqual(payoffs['Middle']);
    expect(profiles[0]!.payoffs['Up']!.low).toBeGreaterThanOrEqual(0);
    expect(profiles[0]!.payoffs['Up']!.high).toBeGreaterThan(profiles[0]!.payoffs['Up']!.mean);
  });

  test('what the seat’s own agent could be like: every combination of parameters', async () => {
    const { seats } = await bestResponses(
      { ...barter, agents: { ...barter.agents, Up: mediator() } },
      { seats: ['Up'], parameters: { ambition: [0.1, 0.4], 'decision.sessions': [3, 5] }, seeds: 2 },
    );
    // A combination that is the agent as it is, is the agent as it is.
    expect(seats[0]!.candidates).toEqual([
      'ambition=0.1 decision.sessions=3',
      'ambition=0.1 decision.sessions=5',
      'ambition=0.4 decision.sessions=3',
      'ambition=0.4 decision.sessions=5',
    ]);
  });
});

describe('candidates that coincide', () => {
  const twin = randomBidder();
  const seats = { Up: { twin: { ...twin }, other: linear() } };

  test('in every event: they are said to, and are no other policy', async () => {
    const { coinciding, profiles } = await bestResponses(barter, { seats, seeds: 25 });
    expect(coinciding).toEqual([{ party: 'Up', candidates: ['randomBidder', 'twin'], sameRuns: 20 }]);
    expect(profiles[0]!.deviations[0]).toMatchObject({ to: 'twin', gain: 0, coincides: true });
  });

  test('few runs that are the same are no proof', async () => {
    const { profiles, coinciding } = await bestResponses(barter, { seats, seeds: 5 });
    expect(coinciding).toMatchObject([{ candidates: ['randomBidder', 'twin'], sameRuns: 5 }]);
    expect(profiles[0]!.deviations[0]!.coincides).toBeUndefined();
  });

  test('a measure that never moved proves no equilibrium, however great ε is', async () => {
    const player = fakePlayer(({ agents }, metric, noise) =>
      metric === 'days' ? 1857 : agents['Up']!.name === 'linear' ? noise : -noise,
    );
    const asked = { seats: { Up: ['linear'] }, measure: 'days', epsilon: 1, player };
    for (const seeds of [2, 400]) {
      const { profiles } = await bestResponses(barter, { ...asked, seeds });
      expect(profiles.map(({ verdict }) => verdict)).toEqual(['undecided', 'undecided']);
    }
  });

  test('in what was measured only: no run is the same in every event', async () => {
    const player = fakePlayer(() => 1);
    const { coinciding } = await bestResponses(barter, { seats: { Up: ['linear'] }, seeds: 25, player });
    expect(coinciding).toEqual([{ party: 'Up', candidates: ['randomBidder', 'linear'], sameRuns: 0 }]);
  });
});

test.each([
  [{ seats: ['Up'], models: ['linear'] }, 'invalid-option', 'seeds'],
  [{ seats: ['Up'], models: ['linear'], seeds: 1 }, 'invalid-option', 'seeds'],
  [{ seats: ['Up'], seeds: 4 }, 'invalid-option', 'models'],
  [{ seats: [], models: ['linear'], seeds: 4 }, 'invalid-option', 'seats'],
  [{ seats: { Up: [] }, seeds: 4 }, 'invalid-option', 'seats'],
  [{ seats: { Up: ['linear'] }, models: ['linear'], seeds: 4 }, 'invalid-option', 'models'],
  [{ seats: ['Upp'], models: ['linear'], seeds: 4 }, 'unknown-name', 'seats.Upp'],
  [{ seats: ['Up', 'Up'], models: ['linear'], seeds: 4 }, 'invalid-option', 'seats[1]'],
  [{ seats: ['Up'], models: ['liner'], seeds: 4 }, 'invalid-option', 'models[0]'],
  [{ seats: ['Up'], models: ['linear', 'linear'], seeds: 4 }, 'invalid-option', 'models[1]'],
  [{ seats: ['Up'], models: ['linear'], measure: 'gain', seeds: 4 }, 'unknown-name', 'measure'],
  [{ seats: ['Up'], models: ['linear'], measure: 'outcome', seeds: 4 }, 'invalid-option', 'measure'],
  [{ seats: ['Up'], models: ['linear'], measure: 'expectedGain', seeds: 40 }, 'invalid-option', 'measure'],
  [{ seats: ['Down'], parameters: { kk: [1] }, seeds: 4 }, 'invalid-option', 'linear.kk'],
  [{ seats: ['Down'], parameters: { k: [-1] }, seeds: 4 }, 'invalid-option', 'linear.k'],
  [{ seats: ['Down'], parameters: { k: [0.2, 0.4, 0.2] }, seeds: 4 }, 'invalid-option', 'parameters.k[2]'],
  [{ seats: ['Up'], models: ['randomBidder'], seeds: 4 }, 'invalid-option', 'seats'],
  [{ seats: ['Up'], models: ['linear'], seeds: 4, epsilon: -1 }, 'invalid-option', 'epsilon'],
  [{ seats: ['Up'], models: ['linear'], seeds: 4, alfa: 0.1 }, 'invalid-option', 'alfa'],
])('%j is refused', async (options, code, path) => {
  await expect(bestResponses(barter, options as never)).rejects.toMatchObject({ code, issues: [{ path }] });
});

test('too many profiles are refused with their number, before any is played', async () => {
  const many = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`a${n}`, linear({ k: n / 100 })]));
  await expect(bestResponses(barter, { seats: { Up: many, Down: many }, seeds: 2 })).rejects.toThrow(
    /at most 1024, and there are 41 × 40 = 1640/,
  );
});

test('agents of one’s own have no parameters that can be set', async () => {
  const asked = bestResponses(talks, { seats: ['North'], parameters: { yes: [1] }, seeds: 2 });
  await expect(asked).rejects.toMatchObject({ code: 'invalid-option', issues: [{ path: 'parameters' }] });
});

test('where nothing is left to chance two runs tell all: no interval has a width, no verdict is open', async () => {
  const agents = { Up: boulware(), Down: linear(), Middle: mediator() };
  const still: Talks = { ...barter, agents };
  const options = {
    seats: ['Up', 'Down'],
    models: ['boulware', 'conceder'],
    measure: 'expectedGain',
    none: 0,
    epsilon: 0,
  };
  const found = await bestResponses(still, { ...options, seeds: 2 });
  expect(found.chance).toBe(false);
  const again = await bestResponses(still, { ...options, seeds: 9 });
  expect(again.profiles.map(({ verdict }) => verdict)).toEqual(found.profiles.map(({ verdict }) => verdict));
  let paying = 0;
  for (const { deviations, verdict } of found.profiles) {
    for (const { gain, interval, pValue } of deviations) {
      expect([interval.low, interval.high]).toEqual([gain, gain]);
      expect(pValue).toBe(gain === 0 ? 1 : 0);
    }
    const pays = deviations.some(({ gain }) => gain > 0);
    paying += pays ? 1 : 0;
    expect(verdict).toBe(pays ? 'not an equilibrium' : 'equilibrium');
  }
  expect(paying).toBeGreaterThan(0);
  expect(paying).toBeLessThan(found.profiles.length);
  expect(
    (
      await bestResponses(barter, {
        seats: ['Down'],
        models: ['boulware'],
        measure: 'expectedGain',
        none: 0,
        seeds: 4,
      })
    ).chance,
  ).toBe(true);
});
