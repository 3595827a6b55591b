import { describe, expect, test } from 'vitest';
import {
  metricsOf,
  playBatch,
  rowsOf,
  runEnsemble,
  runSeed,
  type Metric,
} from '../../../src/ensemble/index.js';
import { SixPartyError } from '../../../src/scenario/index.js';
import { runTalks, type Talks } from '../../../src/talks/index.js';
import { barter, talks } from '../games.js';

const every = metricsOf(talks);
const names = every.map(({ name }) => name);

test('a row says of its run what the metrics say', () => {
  const result = playBatch({ scenario: talks, seed: 'b', from: 3, to: 15, metrics: names });
  const rows = rowsOf(every, 'b', result);
  expect(rows.map(({ run, seed }) => [run, seed])).toEqual(
    Array.from({ length: 12 }, (_, place) => [3 + place, `b/${3 + place}`]),
  );
  for (const { seed, values } of rows) {
    const run = runTalks(talks, { seed });
    const expected = every.flatMap((metric) => {
      if (metric.kind !== 'time') return [[metric.name, metric.of(run)]];
      const { time, observed } = metric.of(run);
      return [[metric.name, time], [`${metric.name}.observed`, observed]]; // prettier-ignore
    });
    expect(values).toEqual(Object.fromEntries(expected));
    expect(Object.keys(values).length).toBe(every.length + 4);
  }
});

test('a run is the same in any batch', () => {
  const play = (from: number, to: number) => [
    ...playBatch({ scenario: barter, seed: 'b', from, to, metrics: ['agreement', 'expectedGain.Up'] }).values,
  ];
  expect([...play(0, 4), ...play(4, 5), ...play(5, 9)]).toEqual(play(0, 9));
  expect(play(0, 0)).toEqual([]);
});

test('a metric of one is own is asked like the others', () => {
  const sessions: Metric = {
    name: 's',
    label: '',
    kind: 'number',
    unit: '',
    of: (run) => run.state.public.sessions,
  };
  const batch = { scenario: talks, seed: 'b', from: 0, to: 9 };
  const one = playBatch({ ...batch, metrics: [sessions] }).values;
  expect(one).toEqual(playBatch({ ...batch, metrics: ['sessions'] }).values);
});

describe('what goes wrong', () => {
  const cause = new Error('no idea');
  const failing: Talks = {
    ...barter,
    agents: {
      ...barter.agents,
      Up: {
        name: 'failing',
        parameters: {},
        decide: (observation, random) => {
          if (random('fail').next() < 0.2) throw cause;
          return barter.agents['Up']!.decide(observation, random);
        },
      },
    },
  };

  test('is told with the run and the seed that plays it again', () => {
    const fails = (run: number): boolean => {
      try {
        return runTalks(failing, { seed: runSeed('b', run) }) === undefined;
      } catch {
        return true;
      }
    };
    const first = Array.from({ length: 50 }, (_, run) => run).find(fails)!;
    const play = () => playBatch({ scenario: failing, seed: 'b', from: 0, to: 50, metrics: ['outcome'] });
    expect(play).toThrow(
      expect.objectContaining({
        code: 'agent-failed',
        message: expect.stringContaining(`Run ${first} (seed "b/${first}"): Agent "failing" of Up`) as string,
        issues: [expect.objectContaining({ path: 'agents.Up' })],
        cause,
      }),
    );
  });
});

describe('a metric of one’s own that says nonsense is named, with the run and its seed', () => {
  const named = { name: 'mine', label: 'mine' };
  const kinds: Readonly<Record<Metric['kind'], object>> = {
    yesNo: { ...named, kind: 'yesNo' },
    number: { ...named, kind: 'number', unit: '' },
    time: { ...named, kind: 'time', unit: 'days' },
    category: { ...named, kind: 'category', categories: ['good', 'bad'] },
  };
  /** Says something right until the third run. */
  const mine = (kind: Metric['kind'], right: unknown, wrong: () => unknown): Metric => {
    let runs = 0;
    return { ...kinds[kind], of: () => (runs++ === 2 ? wrong() : right) } as unknown as Metric;
  };
  const play = (metric: Metric) => () =>
    playBatch({ scenario: barter, seed: 'b', from: 10, to: 20, metrics: ['outcome', metric] });
  const when = { observed: true };

  test.each<[Metric['kind'], unknown, unknown]>([
    ['yesNo', false, 'maybe'],
    ['yesNo', true, 1],
    ['yesNo', true, undefined],
    ['yesNo', true, Promise.resolve(true)],
    ['number', null, NaN],
    ['number', 5, Infinity],
    ['number', 5, '5'],
    ['number', 5, undefined],
    ['time', { time: 0, ...when }, { time: -1, ...when }],
    ['time', { time: 0, ...when }, { time: NaN, ...when }],
    ['time', { time: 0, ...when }, { time: 3 }],
    ['time', { time: 0, ...when }, null],
    ['category', 'good', 'middling'],
    ['category', 'bad', undefined],
    ['category', null, 0],
  ])('%s: %j is right, %j is not', (kind, right, wrong) => {
    expect(play(mine(kind, right, () => wrong))).toThrow(
      expect.objectContaining({
        code: 'metric-failed',
        message: expect.stringContaining('Run 12 (seed "b/12"): Metric "mine" said ') as string,
        issues: [expect.objectContaining({ path: 'metrics.mine' })],
      }),
    );
    expect(play(mine(kind, right, () => right))).not.toThrow();
  });

  test.each([new Error('no idea'), 'text', new SixPartyError('invalid-deal', 'This is no deal.')])(
    'one that throws: %s',
    (cause) => {
      const throwing = mine('yesNo', true, () => {
        throw cause;
      });
      expect(play(throwing)).toThrow(
        expect.objectContaining({
          code: 'metric-failed',
          message: expect.stringMatching(/^Run 12 \(seed "b\/12"\): Metric "mine" failed: /) as string,
          issues: [expect.objectContaining({ path: 'metrics.mine' })],
          cause,
        }),
      );
    },
  );

  test('in an ensemble too', async () => {
    const metrics = [mine('category', 'good', () => 'middling')];
    await expect(runEnsemble(barter, { runs: 5, seed: 'e', metrics })).rejects.toMatchObject({
      code: 'metric-failed',
      message: expect.stringContaining('Run 2 (seed "e/2")') as string,
      issues: [{ expected: 'one of good, bad, or null for none', received: '"middling"' }],
    });
  });
});
