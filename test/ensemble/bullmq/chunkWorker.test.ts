import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openChunkWorker } from '../../../src/ensemble/bullmq/chunkWorker.js';
import { experimentHash, sweepExperiment } from '../../../src/ensemble/index.js';
import { experimentText } from '../../../src/ensemble/play/message.js';
import type { ThreadPool } from '../../../src/ensemble/play/threads.js';
import { load } from '../experiment/experimentText.js';
import { gamble, gambled } from '../sweep/gamble.js';
import { recordedPlayer } from '../sweep/recordedPlayer.js';
import { reseal } from '../sweep/resealed.js';
import { quick, workFolder } from '../sweep/workFolder.js';

const folder = workFolder();
const experiment = await load(gamble);
const stopping = await load(
  gambled(['metrics:', 'until: { metric: agreement, width: 0.8, every: 2 }\nmetrics:']),
);
const hash = experimentHash(experiment);

/** A pool that says what it was asked for. */
function pool(played = experiment): ThreadPool & { readonly asked: string[] } {
  const player = recordedPlayer(played)();
  const asked: string[] = [];
  return {
    asked,
    play({ from, to }) {
      asked.push(`${from}-${to}`);
      return player.play({ from, to });
    },
    close: () => Promise.resolve(),
  };
}

/** The folder of a sweep of 48 runs in chunks of 10, of which nothing is played. */
async function begun(played = experiment): Promise<string> {
  const place = folder();
  const signal = AbortSignal.abort();
  const player = recordedPlayer(played)();
  await sweepExperiment(played, { folder: place, player, disk: quick, chunk: 10, signal });
  writeFileSync(join(place, 'experiment.json'), experimentText(played));
  return place;
}

const chunks = (place: string): string[] => readdirSync(join(place, 'chunks'));

test('a job of the sweep is played and kept, once', async () => {
  const place = await begun();
  const threads = pool();
  const chunkWorker = openChunkWorker(threads);
  for (const [from, to] of [
    [10, 20],
    [40, 48],
    [10, 20],
  ]) {
    const job = { folder: place, experiment: hash, from, to };
    expect((await chunkWorker.keep(job)).job).toEqual(job);
  }
  expect([threads.asked, chunks(place)]).toEqual([
    ['10-20', '40-48'],
    ['10-20.jsonl', '40-48.jsonl'],
  ]);
});

test('with another folder the job is done there', async () => {
  const place = await begun();
  const job = { folder: '/nowhere', experiment: hash, from: 0, to: 10 };
  expect(await openChunkWorker(pool()).keep(job, place)).toEqual({ job, isNew: true });
  expect(await openChunkWorker(pool()).keep(job, place)).toEqual({ job, isNew: false });
  expect(chunks(place)).toEqual(['0-10.jsonl']);
});

describe('what is no chunk of the sweep is refused, and nothing is played or written', () => {
  test.each([
    [{ from: '../../../pwned', to: 0 }],
    [{ from: '0', to: '10' }],
    [{ from: 0, to: '../10' }],
    [{ from: 0, to: 1e12 }],
    [{ from: 0, to: 20 }],
    [{ from: 0, to: 9 }],
    [{ from: 0, to: 0 }],
    [{ from: 10, to: 0 }],
    [{ from: -10, to: 0 }],
    [{ from: -5, to: 0 }],
    [{ from: 0.5, to: 10 }],
    [{ from: 5, to: 15 }],
    [{ from: 40, to: 50 }],
    [{ from: 40, to: 60 }],
    [{ from: 50, to: 60 }],
    [{ from: NaN, to: 10 }],
    [{ from: null, to: 10 }],
    [{ from: undefined, to: undefined }],
    [{ from: [0], to: [10] }],
    [{ from: { toString: () => '../x' }, to: 10 }],
    [{ experiment: undefined }],
    [{ experiment: 7 }],
    [{ experiment: [hash] }],
    [{ folder: undefined }],
    [{ folder: '' }],
    [{ folder: 7 }],
    [{ folder: ['/tmp'] }],
    [{ folder: 'a\0b' }],
    [{ folder: 'a'.repeat(5000) }],
    [{ experiment: '../x' }],
    [{ experiment: 'f'.repeat(100) }],
  ])('%j', async (change) => {
    const place = await begun();
    const threads = pool();
    const data = { folder: place, experiment: hash, from: 0, to: 10, ...change };
    await expect(openChunkWorker(threads).keep(data)).rejects.toMatchObject({
      name: 'SixPartyError',
      code: 'invalid-option',
      issues: [{ path: 'job' }],
    });
    expect([threads.asked, chunks(place)]).toEqual([[], []]);
  });

  test.each([[null], [undefined], [7], ['job'], [[]], [true]])('data %j', async (data) => {
    const keep = openChunkWorker(pool()).keep(data);
    await expect(keep).rejects.toMatchObject({ code: 'invalid-option', issues: [{ path: 'job' }] });
  });

  test('where cells may stop early: chunks of two cells, and such as do not begin at one', async () => {
    const place = await begun(stopping);
    const threads = pool(stopping);
    const chunkWorker = openChunkWorker(threads);
    const job = { folder: place, experiment: experimentHash(stopping) };
    for (const [from, to] of [
      [0, 10],
      [2, 6],
      [2, 4],
      [4, 12],
    ]) {
      await expect(chunkWorker.keep({ ...job, from, to })).rejects.toThrow(/are not a chunk of this sweep/);
    }
    await chunkWorker.keep({ ...job, from: 4, to: 8 });
    expect(threads.asked).toEqual(['4-8']);
  });
});

test('a manifest that says more runs than the experiment has', async () => {
  const place = await begun();
  reseal(join(place, 'manifest.json'), (text) =>
    text.replace('"total": 48', '"total": 4800').replace('"to": 48', '"to": 4800'),
  );
  const keep = openChunkWorker(pool()).keep({ folder: place, experiment: hash, from: 4790, to: 4800 });
  await expect(keep).rejects.toThrow('a manifest that was changed');
});

test.runIf(process.platform !== 'win32')('a pipe in place of a file is refused, not waited for', async () => {
  for (const name of ['experiment.json', 'manifest.json', 'chunks/0-10.jsonl']) {
    const place = await begun();
    mkdirSync(join(place, 'chunks'), { recursive: true });
    rmSync(join(place, name), { force: true });
    execFileSync('mkfifo', [join(place, name)]);
    const keep = openChunkWorker(pool()).keep({ folder: place, experiment: hash, from: 0, to: 10 });
    await expect(keep).rejects.toMatchObject({ code: 'invalid-file' });
  }
});

describe.runIf(process.platform !== 'win32')(
  'a folder in which something else stands in place of a file',
  () => {
    const odd: Readonly<Record<string, (file: string) => unknown>> = {
      'an endless device': (file) => symlinkSync('/dev/zero', file),
      'a link to itself': (file) => symlinkSync(file, file),
      'a file of a terabyte': (file) => {
        writeFileSync(file, '');
        truncateSync(file, 2 ** 40);
      },
      'a folder': (file) => mkdirSync(file),
      'a socket': (file) => execFileSync(process.execPath, ['-e', LISTEN, file]),
    };
    const LISTEN = 'const s=require("net").createServer().listen(process.argv[1],()=>process.exit())';

    test.each(Object.entries(odd))('%s is refused at once', async (_, make) => {
      for (const name of ['experiment.json', 'manifest.json', 'chunks/0-10.jsonl', 'chunks']) {
        const place = await begun();
        mkdirSync(join(place, 'chunks'), { recursive: true });
        rmSync(join(place, name), { force: true, recursive: true });
        make(join(place, name));
        if (name === 'chunks' && (await isFolder(join(place, name)))) continue;
        const threads = pool();
        const keep = openChunkWorker(threads).keep({ folder: place, experiment: hash, from: 0, to: 10 });
        await expect(keep).rejects.toMatchObject({ code: 'invalid-file' });
        expect(threads.asked).toEqual([]);
      }
    });

    test.each([
      'null',
      '{}',
      '[]',
      '{"policies":[]}',
      '{"policies":[{"name":"a"}]}',
      '{"__proto__":{"evil":1}}',
      'x',
    ])('an experiment that is none: %s', async (text) => {
      const place = await begun();
      writeFileSync(join(place, 'experiment.json'), text);
      const keep = openChunkWorker(pool()).keep({ folder: place, experiment: hash, from: 0, to: 10 });
      await expect(keep).rejects.toMatchObject({ code: 'invalid-file' });
      expect('evil' in {}).toBe(false);
    });
  },
);

async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}
