import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { confidenceSequence } from '../../../src/analysis/index.js';
import { inProcessExecutor, metricsOf, openFold, playBatch, rowsOf, runEnsemble } from '../../../src/ensemble/index.js'; // prettier-ignore
import type { EnsembleOptions, Executor } from '../../../src/ensemble/index.js';
import { SixPartyError } from '../../../src/scenario/index.js';
import { barter, talks } from '../games.js';
import { recordedExecutor } from '../recorded.js';

const names = ['outcome', 'substance', 'days', 'expectedGain.North', 'timeToAgreement', 'endedBy'];
const runs = 120;
const all = { scenario: talks, seed: 'run', from: 0, to: runs, metrics: names };
const recorded = recordedExecutor(all);
const options = { runs, seed: 'run', metrics: names, quantiles: { days: [0.25, 0.5] }, rows: true };
const metrics = metricsOf(talks).filter(({ name }) => names.includes(name));

/** How an ensemble may be cut and answered. */
const manners = fc.record({
  batch: fc.integer({ min: 1, max: 150 }),
  inHand: fc.integer({ min: 1, max: 9 }),
  picks: fc.infiniteStream(fc.nat()),
});
type Manner = typeof manners extends fc.Arbitrary<infer M> ? M : never;
const executorOf = ({ inHand, picks }: Manner): Executor =>
  recorded({ inHand, pick: (waiting) => picks.next().value! % waiting });

describe('the result', () => {
  test('is the same for any size of batches and any order of answers', async () => {
    const ordered = names.map((name) => metrics.find((metric) => metric.name === name)!);
    const fold = openFold(ordered, { quantiles: options.quantiles });
    const whole = playBatch(all);
    fold.add(whole);
    const expected = JSON.stringify([fold.summary(), rowsOf(ordered, 'run', whole)]);
    await fc.assert(
      fc.asyncProperty(manners, async (manner) => {
        const executor = executorOf(manner);
        const result = await runEnsemble(talks, { ...options, batch: manner.batch, executor });
        expect(JSON.stringify([result.metrics, result.rows])).toBe(expected);
        expect(result).toMatchObject({ runs, asked: runs, ended: 'complete', scenario: 'tiny', seed: 'run' });
      }),
      { numRuns: 25 },
    );
  });

  test('is that of playing in this thread, and plain JSON', async () => {
    const small = { runs: 30, seed: 'here', metrics: ['agreement', 'expectedGain.Up'] };
    const [one, other] = await Promise.all([
      runEnsemble(barter, { ...small, workers: 0, batch: 7 }),
      runEnsemble(barter, { ...small, executor: inProcessExecutor() }),
    ]);
    expect(one).toEqual(other);
    expect(JSON.parse(JSON.stringify(one))).toEqual(one);
    expect(one).not.toHaveProperty('rows');
  });

  test('of fewer runs is the beginning of that of more', async () => {
    const executor = recorded();
    const [few, many] = await Promise.all([
      runEnsemble(talks, { ...options, runs: 50, executor }),
      runEnsemble(talks, { ...options, executor }),
    ]);
    expect(few.rows).toEqual(many.rows!.slice(0, 50));
  });
});

test('rows of one batch may be more than a call may have arguments', async () => {
  const all = 130_000;
  const executor: Executor = {
    inHand: 1,
    run: ({ from, to }) => Promise.resolve({ from, to, values: new Float64Array(to - from) }),
    close: () => Promise.resolve(),
  };
  const ensemble = { runs: all, batch: all, seed: 'many', metrics: ['agreement'], rows: true, executor };
  const { rows } = await runEnsemble(barter, ensemble);
  expect([rows!.length, rows![all - 1]!.seed]).toEqual([all, `many/${all - 1}`]);
});

describe('until', () => {
  const until = { metric: 'substance', width: 0.25, alpha: 0.1, every: 7 };

  /** Definition: the first multiple of `every` at which the sequence is narrow. */
  const stop = (): number => {
    const yes = rowsOf(metrics, 'run', playBatch({ ...all, metrics: metrics.map(({ name }) => name) }));
    for (let n = 7; n <= runs; n += 7) {
      const k = yes.slice(0, n).filter(({ values }) => values['substance'] === true).length;
      const { low, high } = confidenceSequence(k, n, 0.1);
      if (high - low < 0.25) return n;
    }
    return runs;
  };

  test('stops at the same run in any manner, and only there', async () => {
    const expected = stop();
    expect(expected).toBeLessThan(runs);
    await fc.assert(
      fc.asyncProperty(manners, async (manner) => {
        const executor = executorOf(manner);
        const result = await runEnsemble(talks, { ...options, until, batch: manner.batch, executor });
        expect(result).toMatchObject({ runs: expected, ended: 'until', asked: runs });
        expect(result.metrics['substance']).toMatchObject({ runs: expected });
        expect(result.rows).toHaveLength(expected);
      }),
      { numRuns: 15 },
    );
  });

  test('may never be met', async () => {
    const result = await runEnsemble(talks, {
      ...options,
      until: { ...until, width: 0.01 },
      executor: recorded(),
    });
    expect(result).toMatchObject({ runs, ended: 'complete' });
  });
});

describe('a signal', () => {
  test('leaves what has been played: all batches that had begun, in order', async () => {
    await fc.assert(
      fc.asyncProperty(manners, fc.integer({ min: 1, max: 6 }), async (manner, after) => {
        const abort = new AbortController();
        const begun: number[] = [];
        const { batch, inHand, picks } = manner;
        const executor = recorded({ inHand, pick: (waiting) => picks.next().value! % waiting });
        const counting: Executor = {
          ...executor,
          run: (one) => {
            begun.push(one.to);
            if (begun.length === after) abort.abort();
            return executor.run(one);
          },
        };
        const result = await runEnsemble(talks, {
          ...options,
          batch,
          executor: counting,
          signal: abort.signal,
        });
        expect(begun.length).toBe(Math.min(after, Math.ceil(runs / batch)));
        expect(result.runs).toBe(begun.at(-1));
        expect(result.ended).toBe(result.runs === runs ? 'complete' : 'aborted');
        expect(result.rows!.map(({ run }) => run)).toEqual(
          Array.from({ length: result.runs }, (_, run) => run),
        );
      }),
      { numRuns: 15 },
    );
  });

  test('aborted before leaves nothing', async () => {
    const result = await runEnsemble(barter, { runs: 5, seed: 'a', signal: AbortSignal.abort() });
    expect(result).toMatchObject({ runs: 0, ended: 'aborted', metrics: { outcome: { runs: 0 } } });
  });
});

describe('while it runs', () => {
  test('progress is told and rows are handed on, in order and one after the other', async () => {
    const done: number[][] = [];
    const seen: number[] = [];
    let busy = false;
    await runEnsemble(talks, {
      ...options,
      batch: 50,
      executor: recorded({ inHand: 3, pick: (waiting) => waiting - 1 }),
      onProgress: (...told) => done.push(told),
      onRows: async (rows) => {
        expect(busy).toBe(false);
        busy = true;
        await new Promise((resolve) => setTimeout(resolve, 1));
        seen.push(...rows.map(({ run }) => run));
        busy = false;
      },
    });
    expect(done.map(([runsDone, total]) => [runsDone, total])).toEqual([[50, 120], [100, 120], [120, 120]]); // prettier-ignore
    expect(done.every(([, , rate]) => rate! > 0 && Number.isFinite(rate))).toBe(true);
    expect(seen).toEqual(Array.from({ length: runs }, (_, run) => run));
  });

  test('no more batches are under way than are wanted', async () => {
    let under = 0;
    let most = 0;
    const executor = recorded({ inHand: 4, pick: (waiting) => waiting - 1 });
    const watched: Executor = {
      ...executor,
      async run(batch) {
        most = Math.max(most, (under += 1));
        const answer = await executor.run(batch);
        under -= 1;
        return answer;
      },
    };
    await runEnsemble(talks, { ...options, batch: 3, executor: watched });
    expect(most).toBe(4);
  });
});

describe('what goes wrong', () => {
  test('is the first failure in order of the runs, whatever fails first', async () => {
    await fc.assert(
      fc.asyncProperty(manners, async ({ batch, inHand, picks }) => {
        const failing = recorded({
          inHand,
          pick: (waiting) => picks.next().value! % waiting,
          onRun: ({ from, to }) => {
            for (const bad of [31, 33, 90]) {
              if (from <= bad && bad < to) throw new SixPartyError('agent-failed', `run ${bad}`);
            }
          },
        });
        const play = runEnsemble(talks, { ...options, batch, executor: failing });
        await expect(play).rejects.toMatchObject({ code: 'agent-failed', message: 'run 31' });
      }),
      { numRuns: 15 },
    );
  });

  test('an executor of one’s own stays open, whatever happens', async () => {
    let closed = 0;
    const executor: Executor = {
      inHand: 1,
      run: () => Promise.reject(new Error('no')),
      close: () => Promise.resolve(void (closed += 1)),
    };
    await expect(runEnsemble(talks, { runs: 1, seed: 'a', executor })).rejects.toThrow('no');
    expect(closed).toBe(0);
  });

  test('all mistakes in the options are told at once', async () => {
    const wrong = {
      runs: 0,
      seed: '',
      metrics: ['outcome', 'outcome'],
      workers: 1.5,
      bacth: 5,
      until: 3,
      alpha: 1,
      rows: 1,
    } as unknown as EnsembleOptions;
    const error = (await runEnsemble(barter, wrong).catch((e: unknown) => e)) as SixPartyError;
    expect(error.code).toBe('invalid-option');
    expect(error.issues.map(({ path }) => path).sort()).toEqual(
      ['alpha', 'bacth', 'metrics[1]', 'rows', 'runs', 'seed', 'until', 'workers'].sort(),
    );
    expect(error.message).toContain('Did you mean "batch"?');
  });

  test.each<[Partial<EnsembleOptions>, string]>([
    [{ until: { metric: 'days', width: 0.1 } }, 'until.metric'],
    [{ until: { metric: 'agreement', width: 0.1 } }, 'until.metric'],
    [{ until: { metric: 'substance', width: 0 } }, 'until.width'],
    [{ until: { metric: 'substance', width: 0.1, every: 0 } }, 'until.every'],
    [{ quantiles: { substance: [0.5] } }, 'quantiles.substance'],
    [{ quantiles: { days: [1.5] } }, 'quantiles.days'],
    [{ metrics: [] }, 'metrics'],
    [{ metrics: [{ name: 'x' }] as never }, 'metrics'],
    [{ executor: {} as never }, 'executor'],
    [{ executor: inProcessExecutor(), workers: 2 }, 'workers'],
  ])('refuses %j', async (changes, path) => {
    const error = await runEnsemble(talks, { ...options, ...changes }).catch((e: unknown) => e);
    expect(error).toMatchObject({ code: 'invalid-option', issues: [{ path }] });
  });

  test('agents of one’s own are refused where threads are asked for, and else played here', async () => {
    const small = { runs: 300, seed: 'a', metrics: ['agreement'] };
    await expect(runEnsemble(talks, { ...small, workers: 2 })).rejects.toMatchObject({
      code: 'invalid-option',
    });
    expect((await runEnsemble(talks, { ...small, runs: 3 })).runs).toBe(3);
  });

  test('no options, no scenario', async () => {
    await expect(runEnsemble(barter, undefined as never)).rejects.toMatchObject({ code: 'invalid-option' });
    await expect(runEnsemble({} as never, options)).rejects.toMatchObject({ code: 'invalid-scenario' });
    const unknown = runEnsemble(barter, { runs: 1, seed: 'a', metrics: ['agrement'] });
    await expect(unknown).rejects.toMatchObject({ code: 'unknown-name' });
  });
});
