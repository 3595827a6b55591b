import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openRuns, piecesOf, sweepExperiment, type SweepOptions } from '../../../../src/ensemble/index.js';
import { version } from '../../../../src/talks/index.js';
import { load } from '../../experiment/experimentText.js';
import { gamble, gambled } from '../gamble.js';
import { recordedPlayer } from '../recordedPlayer.js';
import { reseal } from '../resealed.js';
import { quick, workFolder } from '../workFolder.js';

const folder = workFolder();
const experiment = await load(gamble);
const player = recordedPlayer(experiment);

async function swept(options: Partial<SweepOptions>, played = experiment, by = player): Promise<string> {
  const place = folder();
  await sweepExperiment(played, { folder: place, player: by(), disk: quick, ...options });
  return place;
}

async function textOf(folders: readonly string[]): Promise<string> {
  let text = '';
  for await (const piece of piecesOf(await openRuns(folders), 'jsonl')) text += piece as string;
  return text;
}

const thirds = await Promise.all(
  [1, 2, 3].map((index) => swept({ shard: { index, of: 3 }, chunk: 5 * index })),
);
const [one, two, three] = thirds as [string, string, string];
const whole = await textOf([await swept({})]);

describe('runs that lie in two folders count once', () => {
  test('the same folder twice, halves beside thirds, a whole beside its parts', async () => {
    const half = await swept({ shard: { index: 1, of: 2 }, chunk: 7 });
    const all = await swept({ chunk: 48 });
    expect(await textOf([three, one, two, one])).toBe(whole);
    expect(await textOf([half, three, two])).toBe(whole);
    expect(await textOf([two, all, half])).toBe(whole);
  });

  test('the damaged one of two is left out', async () => {
    const half = await swept({ shard: { index: 1, of: 2 }, chunk: 24 });
    truncateSync(join(half, 'chunks/0-24.jsonl'), 300);
    expect(await textOf([half, ...thirds])).toBe(whole);
  });
});

describe('what is missing is told', () => {
  test('a shard', async () => {
    await expect(openRuns([one, three])).rejects.toMatchObject({
      code: 'invalid-file',
      message:
        '16 runs are missing. Go on with six-party sweep --resume, or name all folders.\n  There is nothing of runs 16 to 31.',
    });
  });

  test('single runs, in many places', async () => {
    const place = await swept({ chunk: 1 });
    for (const run of [0, 5, 7, 9, 20, 22]) rmSync(join(place, `chunks/${run}-${run + 1}.jsonl`));
    const failure = await openRuns([place]).catch((error: Error) => error.message.split('\n'));
    expect(failure).toHaveLength(6);
    expect(failure).toContain('  There is nothing of run 5.');
    expect((failure as string[])[0]).toMatch(/^6 runs are missing, in 6 places\. /);
  });

  test('a file that was cut, is empty, or was changed by one letter', async () => {
    const place = await swept({ chunk: 12 });
    const file = join(place, 'chunks/12-24.jsonl');
    const text = readFileSync(file, 'utf8');
    const changed = text.replace('"replicate":3', '"replicate":2');
    for (const damaged of ['', '\n', text.slice(0, -1), text.slice(1), changed, `${text}${text}`]) {
      writeFileSync(file, damaged);
      await expect(openRuns([place])).rejects.toThrow(
        `${file}: There is nothing of runs 12 to 23: the file was cut or changed.`,
      );
    }
  });

  test('runs after an early stop are not missed', async () => {
    const text = `${gambled(['count: 4', 'count: 40'])}until: { metric: agreement, width: 0.4, every: 5 }\n`;
    const stopped = await load(text);
    const by = recordedPlayer(stopped);
    const few = await swept({ chunk: 5 }, stopped, by);
    const more = await swept({ chunk: 40 }, stopped, by);
    expect(readdirSync(join(few, 'chunks')).length * 5).toBeLessThan(stopped.total / 2);
    expect(await textOf([few])).toBe(await textOf([more]));
    expect(await textOf([more, few])).toBe(await textOf([more]));
    const sevens = await swept({ chunk: 7 }, stopped, by);
    for (let cell = 0; cell < stopped.total; cell += 40) {
      for (let run = 7; run < 40; run += 7) {
        rmSync(join(sevens, `chunks/${cell + run}-${cell + Math.min(40, run + 7)}.jsonl`), { force: true });
      }
      rmSync(join(few, `chunks/${cell}-${cell + 5}.jsonl`));
    }
    expect(await textOf([few, sevens])).toBe(await textOf([more]));
    const [first] = readdirSync(join(few, 'chunks'));
    rmSync(join(few, 'chunks', first!));
    await expect(openRuns([few])).rejects.toThrow('are missing');
  });
});

test('a manifest that was changed is named, with what it says, though its seal was made anew', async () => {
  const place = await swept({});
  const file = join(place, 'manifest.json');
  const manifest = readFileSync(file, 'utf8');
  for (const [edit, to, said] of [
    [
      /"version": ".*"/,
      '"version": "9.9.9"',
      `It holds runs of six-party ${version}, and its manifest says 9.9.9.`,
    ],
    [
      /"experiment": ".*"/,
      '"experiment": "x"',
      'It holds runs of another experiment than its manifest says.',
    ],
    [/"seed": ".*"/, '"seed": "x"', 'Its manifest was changed after the runs were played.'],
    [/"format": "six-party-sweep\/3"/, '"format": "six-party-sweep/4"', 'in the format six-party-sweep/4;'],
    [
      /"format": "six-party-sweep\/3"/,
      '"format": "other"',
      'Its format is "other"; this version reads six-party-sweep/3.',
    ],
  ] as const) {
    writeFileSync(file, manifest);
    reseal(file, (text) => text.replace(edit, to));
    await expect(openRuns([place])).rejects.toMatchObject({
      code: 'invalid-file',
      message: expect.stringContaining(said) as string,
    });
  }
  writeFileSync(file, JSON.stringify(JSON.parse(manifest)));
  expect(await textOf([place])).toBe(whole);
});

test('folders of two experiments, or none, or no folder', async () => {
  const other = await load(gambled(['name: gamble', 'name: other']));
  const foreign = await swept({}, other, recordedPlayer(other));
  await expect(openRuns([one, foreign])).rejects.toThrow(/another experiment: other .* not gamble/);
  await expect(openRuns([one, join(one, 'chunks')])).rejects.toThrow('There is no manifest.json in it.');
  await expect(openRuns([join(one, 'nowhere')])).rejects.toThrow('There is no such folder.');
  await expect(openRuns([])).rejects.toMatchObject({ code: 'invalid-option' });
});

test('a file that is changed after it was opened is not taken', async () => {
  const place = await swept({ chunk: 12 });
  const runs = await openRuns([place]);
  truncateSync(join(place, 'chunks/36-48.jsonl'), 10);
  const read = (async () => {
    for await (const piece of piecesOf(runs, 'csv')) expect(piece).not.toBe('');
  })();
  await expect(read).rejects.toThrow('The file of runs 36 to 47 was changed.');
});

test('reading can be interrupted', async () => {
  const stop = new AbortController();
  const runs = await openRuns(thirds, stop.signal);
  stop.abort(new Error('stop'));
  await expect(piecesOf(runs, 'csv')[Symbol.asyncIterator]().next()).resolves.toBeDefined();
  const read = (async () => {
    for await (const piece of piecesOf(runs, 'csv')) expect(piece).not.toBe('');
  })();
  await expect(read).rejects.toThrow('stop');
  await expect(openRuns(thirds, stop.signal)).rejects.toThrow('stop');
});
