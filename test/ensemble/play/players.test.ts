import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  experimentHash,
  openRuns,
  sweepExperiment,
  writeRuns,
  type Experiment,
} from '../../../src/ensemble/index.js';
import { workSweeps } from '../../../src/ensemble/bullmq/index.js';
import { experimentFrom, experimentText, playSpan } from '../../../src/ensemble/play/message.js';
import { threadPlayer } from '../../../src/ensemble/play/players.js';
import { experimentPlan, playRuns } from '../../../src/ensemble/play/playRuns.js';
import { load } from '../experiment/experimentText.js';
import { talks } from '../games.js';
import { gamble, gambled } from '../sweep/gamble.js';
import { quick, workFolder } from '../sweep/workFolder.js';

const folder = workFolder();
const fileOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const built = fileOf('../../../dist/ensemble-worker.js');
const experiment = await load(gamble);
const all = playRuns(experimentPlan(experiment), { from: 0, to: 48 });
const own: Experiment = {
  ...experiment,
  factors: [],
  design: { kind: 'list', table: [[]] },
  policies: [{ name: 'mine', scenario: talks }],
  ...{ points: 1, total: 4, metrics: ['agreement'] },
};

describe('what other threads are sent', () => {
  test('is the experiment to the last bit, and plays the same', () => {
    const text = experimentText(experiment);
    expect(experimentHash(experimentFrom(text))).toBe(experimentHash(experiment));
    const message = { hash: experimentHash(experiment), experiment: text, from: 5, to: 20 };
    expect(playSpan(message)).toEqual({ ok: true, values: all.slice(5 * 4, 20 * 4) });
  });

  test('is no code: agents of your own are named', () => {
    expect(() => experimentText(own)).toThrow(
      'policies.mine.agents.North: Code of your own cannot be sent to other threads. It can be played with one worker.',
    );
  });

  test('comes back with what went wrong', () => {
    const answer = playSpan({
      hash: 'x',
      experiment: experimentText({ ...experiment, metrics: ['x'] }),
      from: 0,
      to: 1,
    });
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'unknown-name', issues: [{ received: '"x"' }] },
    });
  });
});

test('agents of your own are played in this thread', async () => {
  const options = { folder: folder(), disk: quick };
  expect(await sweepExperiment(own, options)).toMatchObject({ ended: 'complete', done: 4 });
  const here = { folder: folder(), disk: quick, workers: 0 };
  expect(await sweepExperiment(own, here)).toMatchObject({ ended: 'complete', done: 4 });
});

describe('threads of the built library', () => {
  test('give the bytes of this one', async () => {
    const texts = [];
    for (const player of [threadPlayer(experiment, { workers: 2, file: built }), undefined]) {
      const place = folder();
      const who = player ? { player } : { workers: 1 };
      await sweepExperiment(experiment, { folder: place, chunk: 7, disk: quick, ...who });
      await writeRuns(await openRuns([place]), join(place, 'runs.jsonl'), 'jsonl');
      texts.push(readFileSync(join(place, 'runs.jsonl'), 'utf8'));
    }
    expect(texts[0]).toBe(texts[1]);
  });

  test('that are interrupted end at once', async () => {
    const many = await load(gambled(['count: 4', 'count: 200000']));
    const player = threadPlayer(many, { workers: 2, file: built });
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 300);
    const sweep = sweepExperiment(many, { folder: folder(), chunk: 1_000_000, player, signal: stop.signal });
    expect(await sweep).toMatchObject({ ended: 'aborted', done: 0 });
  });
});

test('what would interrupt and is no AbortSignal is refused before anything is played', async () => {
  const signal = { aborted: false } as AbortSignal;
  const refused = expect.objectContaining({ code: 'invalid-option' }) as Error;
  await expect(sweepExperiment(experiment, { folder: folder(), disk: quick, signal })).rejects.toThrow(
    refused,
  );
  await expect(openRuns([folder()], signal)).rejects.toThrow(refused);
  // Without its events nobody would wait between two looks, and nothing else would have its turn.
  await expect(workSweeps({ redis: 'redis://127.0.0.1:9', signal })).rejects.toThrow(/AbortSignal/);
});

test('a thread that ends, ends the sweep, and nothing hangs', async () => {
  const player = threadPlayer(experiment, { workers: 2, file: fileOf('./exits.mjs') });
  const sweep = sweepExperiment(experiment, { folder: folder(), chunk: 5, player, disk: quick });
  await expect(sweep).rejects.toMatchObject({
    code: 'worker-failed',
    message: expect.stringMatching(/^A thread failed while it played runs \d+ to \d+: .*exited/) as string,
  });
});

test('threads that cannot start, neither', async () => {
  const player = threadPlayer(experiment, { workers: 2, file: fileOf('./broken.mjs') });
  const sweep = sweepExperiment(experiment, { folder: folder(), chunk: 5, player, disk: quick });
  await expect(sweep).rejects.toMatchObject({ code: 'worker-failed' });
});
