import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openRuns, sweepExperiment } from '../../../../src/ensemble/index.js';
import { durable } from '../../../../src/ensemble/sweep/folder/disk.js';
import { load } from '../../experiment/experimentText.js';
import { gamble, gambled } from '../gamble.js';
import { recordedPlayer } from '../recordedPlayer.js';
import { reseal } from '../resealed.js';
import { fullAfter, quick, workFolder } from '../workFolder.js';

const folder = workFolder();
const experiment = await load(gamble);
const player = recordedPlayer(experiment);

/** What is said of a folder, and that it was left as it was. */
async function refused(place: string, options: object = {}, played = experiment): Promise<string> {
  const before = picture(place);
  const failure = sweepExperiment(played, { folder: place, player: player(), ...options });
  const text = await failure.then(
    () => 'played',
    (error: Error & { code: string }) => `${error.code}: ${error.message.replaceAll(place, 'here')}`,
  );
  expect(picture(place)).toEqual(before);
  return text;
}

function picture(place: string): Record<string, string> {
  if (!existsSync(place) || !statSync(place).isDirectory()) return {};
  const entries = readdirSync(place, { withFileTypes: true, recursive: true }).map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [path, entry.isFile() ? readFileSync(path, 'utf8') : 'folder'];
  });
  return Object.fromEntries(entries) as Record<string, string>;
}

async function played(): Promise<string> {
  const place = folder();
  await sweepExperiment(experiment, { folder: place, chunk: 10, player: player(), disk: quick });
  return place;
}

test('a folder of something else is left alone, with --resume too', async () => {
  const place = folder();
  mkdirSync(place);
  writeFileSync(join(place, 'letter.txt'), 'Dear');
  writeFileSync(join(place, '.notes.tmp'), '');
  const said = 'invalid-file: This is not the folder of a sweep.\n  here: There is no manifest.json in it.';
  expect([await refused(place), await refused(place, { resume: true })]).toEqual([said, said]);
});

test('chunks without a manifest, and a manifest that is none', async () => {
  const place = await played();
  const file = join(place, 'manifest.json');
  const manifest = readFileSync(file, 'utf8');
  rmSync(file);
  expect(await refused(place, { resume: true })).toContain('There is no manifest.json');
  for (const text of ['', '{', 'null', '[]', '{"format":"six-party-sweep/3"}', manifest.slice(0, 500)]) {
    writeFileSync(file, text);
    expect(await refused(place, { resume: true })).toContain('It is not the manifest of a sweep');
  }
  for (const [from, to] of [
    ['"chunk": 10', '"chunk": 0'],
    ['"from": 0', '"from": 1'],
    ['"to": 48', '"to": 47'],
    ['"index": 1', '"index": 2'],
  ] as const) {
    writeFileSync(file, manifest.replace(from, to));
    expect(await refused(place, { resume: true })).toContain('It is not the manifest of a sweep');
  }
  writeFileSync(file, manifest);
  reseal(file, (text) => text.replace('"unit": ""', '"unit": "points"'));
  expect(await refused(place, { resume: true })).toContain('a manifest that was changed');
});

test('a manifest of which anything was changed is named by whoever reads it', async () => {
  const place = await played();
  const file = join(place, 'manifest.json');
  const manifest = readFileSync(file, 'utf8');
  const readers = [
    () => refused(place, { resume: true }),
    () =>
      openRuns([place]).then(
        () => 'read',
        (error: Error) => error.message,
      ),
  ];
  const edits: readonly (readonly [RegExp, string])[] = [
    [/"seed": ".*"/, '"seed": "other"'],
    [/"version": ".*"/, '"version": "9.9.9"'],
    [/"experiment": ".*"/, '"experiment": "0123"'],
    [/"chunk": 10/, '"chunk": 12'],
    [/"unit": ""/, '"unit": "points"'],
    [/"name": "(.*)"/, '"name": "$1!"'],
    [/"shard": {/, '"more": 1, "shard": {'],
    [/"seal": ".*"/, `"seal": "${'0'.repeat(64)}"`],
    [/,\s*"seal": ".*"/, ''],
  ];
  for (const [from, to] of edits) {
    const edited = manifest.replace(from, to);
    expect(edited).not.toBe(manifest);
    writeFileSync(file, edited);
    for (const read of readers) expect(await read()).toContain('its seal does not fit');
  }
  // How it is set out is nobody's business.
  writeFileSync(file, JSON.stringify(JSON.parse(manifest)));
  for (const read of readers) expect(await read()).toMatch(/^(played|read)$/);
});

test('a sweep of an older version is refused by name, never misread', async () => {
  const place = await played();
  const file = join(place, 'manifest.json');
  const old = readFileSync(file, 'utf8')
    .replace('six-party-sweep/3', 'six-party-sweep/1')
    .replace(/"version": "[^"]*"/, '"version": "0.1.0"');
  writeFileSync(file, old);
  expect(await refused(place, { resume: true })).toBe(
    'invalid-file: This is not the folder of a sweep of this version.\n  here/manifest.json: It is a sweep of six-party 0.1.0, in the format six-party-sweep/1; this version reads six-party-sweep/3. Merge it with the version that played it, or play the experiment again in another folder.',
  );
  expect(readFileSync(file, 'utf8')).toBe(old);
});

test('what was begun is only gone on with if it is said', async () => {
  const place = await played();
  const said = await refused(place);
  expect(said).toBe(
    'invalid-file: This sweep was begun already.\n  here: The folder holds runs of this experiment. Go on with it with --resume, or give another folder.',
  );
  expect(await refused(place, { resume: true })).toBe('played');
});

test('another experiment, version or shard', async () => {
  const place = await played();
  const other = await load(gambled(['count: 4', 'count: 5']));
  expect(await refused(place, { resume: true }, other)).toMatch(
    /^invalid-file: This folder holds something else\.\n {2}here: It is a directory of another experiment: gamble \([0-9a-f]{32}\), not gamble \([0-9a-f]{32}\)\.$/,
  );
  const shard = { index: 1, of: 2 };
  const another = 'here: It is a directory of another shard: shard 1/1, not shard 1/2.';
  expect(await refused(place, { resume: true, shard })).toContain(another);
  const file = join(place, 'manifest.json');
  reseal(file, (text) => text.replace(/"version": ".*"/, '"version": "0.0.9"'));
  expect(await refused(place, { resume: true })).toContain('another version of six-party: 0.0.9, not ');
});

test('a chunk of another experiment under the right name is played anew', async () => {
  const [place, foreign] = [await played(), folder()];
  const other = await load(gambled(['name: gamble', 'name: other']));
  const options = { folder: foreign, chunk: 10, disk: quick };
  await sweepExperiment(other, { ...options, player: recordedPlayer(other)() });
  const [mine, theirs] = [place, foreign].map((one) => join(one, 'chunks/10-20.jsonl'));
  const before = readFileSync(mine!, 'utf8');
  writeFileSync(mine!, readFileSync(theirs!));
  await sweepExperiment(experiment, { folder: place, resume: true, player: player() });
  expect(readFileSync(mine!, 'utf8')).toBe(before);
});

test('a path that cannot be a folder', async () => {
  const place = folder();
  writeFileSync(place, '');
  expect(await refused(place)).toBe(
    'invalid-file: The folder of the sweep cannot be written.\n  here: A part of the path is not a folder.',
  );
});

test('a full disk, from the first file on', async () => {
  const place = folder();
  const full = (writes: number): object => ({ disk: fullAfter(writes), resume: true, chunk: 10 });
  const first = sweepExperiment(experiment, { folder: place, player: player(), ...full(0) });
  await expect(first).rejects.toThrow('cannot be written.\n');
  const next = sweepExperiment(experiment, { folder: place, player: player(), ...full(3) });
  await expect(next).rejects.toMatchObject({
    code: 'invalid-file',
    message: `The runs cannot be written.\n  ${place}/chunks/20-30.jsonl: The disk is full. Make room. What is done is kept; go on with --resume.`,
  });
  const last = sweepExperiment(experiment, { folder: place, player: player(), resume: true });
  expect(await last).toMatchObject({ before: 20, done: 48 });
});

test('a file that cannot take its place leaves the old one, and nothing half written', async () => {
  const place = folder();
  mkdirSync(join(place, 'taken'), { recursive: true });
  await durable.write(join(place, 'file'), 'old');
  await durable.write(join(place, 'file'), 'new');
  await expect(durable.write(join(place, 'taken'), 'new')).rejects.toThrow();
  expect(readdirSync(place).sort()).toEqual(['file', 'taken']);
  expect(readFileSync(join(place, 'file'), 'utf8')).toBe('new');
});
