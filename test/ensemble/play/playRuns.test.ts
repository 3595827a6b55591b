import { describe, expect, test } from 'vitest';
import { metricsOf, playBatch, rowsOf, runSeed, type Metric } from '../../../src/ensemble/index.js';
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
