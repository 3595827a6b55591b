import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import { openRuns, sweepExperiment, writeRuns, type RunsHeader } from '../../../../src/ensemble/index.js';
import { keepChunk } from '../../../../src/ensemble/sweep/folder/chunkFile.js';
import { manifestOf } from '../../../../src/ensemble/sweep/folder/manifest.js';
import { openFolder } from '../../../../src/ensemble/sweep/folder/openFolder.js';
import { headerOf } from '../../../../src/ensemble/sweep/rows/header.js';
import { load } from '../../experiment/experimentText.js';
import { gambled } from '../gamble.js';
import { quick, workFolder } from '../workFolder.js';

const folder = workFolder();

const experiment = await load(
  gambled(
    ['parties.A.noDeal: [0, 0.2]', 'agents.A: [randomBidder, hardliner]'],
    ['{ A: randomBidder, B: randomBidder }', '{ B: randomBidder }'],
    ['{ A: randomBidder, B: hardliner }', '{ B: hardliner }'],
    ['expectedGain.A,', 'expectedGain.A, timeToAgreement, lastText.water,'],
  ),
);
const place = folder();
await sweepExperiment(experiment, { folder: place, workers: 1, disk: quick });
const runs = await openRuns([place]);

async function written(format: 'jsonl' | 'csv' | 'parquet', source = runs): Promise<Buffer> {
  const file = folder();
  await writeRuns(source, file, format);
  return readFileSync(file);
}

type Rows = Record<string, unknown>[];
const header: RunsHeader = runs.header;
const lines = (await written('jsonl')).toString().split('\n');
const rows = lines.slice(0, -1).map((line) => JSON.parse(line) as Rows[number]);

async function parquetRows(bytes: Buffer): Promise<Rows> {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
  const read = (await parquetReadObjects({ file })) as Rows;
  const plain = (value: unknown): unknown => (typeof value === 'bigint' ? Number(value) : value);
  return read.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plain(value)])),
  );
}

test('lines of JSON: every run with its seed, every parameter and every metric, and nothing else', () => {
  expect(header).toEqual(headerOf(experiment));
  expect(JSON.parse(readFileSync(join(place, 'manifest.json'), 'utf8'))).toMatchObject({ header });
  expect(rows).toHaveLength(48);
  expect(new Set(rows.map((row) => row['lastText_water'] === null)).size, 'with a text and without').toBe(2);
  expect(rows[0]).toMatchObject({ run: 0, policy: 'random', point: 0, replicate: 0, seed: '1/p0/0', B: 0.1 });
  expect(rows.map(({ run }) => run)).toEqual(rows.map((_, at) => at));
  expect(rows.every((row) => Object.keys(row).join() === header.columns.map(({ name }) => name).join())).toBe(
    true,
  );
  expect(new Set(rows.map((row) => row['agents_A']))).toEqual(new Set(['randomBidder', 'hardliner']));
  expect(rows.some((row) => row['expectedGain_A'] === null)).toBe(true);
});

test('lines of JSON and commas: the header lies beside them', async () => {
  for (const format of ['jsonl', 'csv'] as const) {
    const file = folder();
    await writeRuns(runs, file, format);
    expect(JSON.parse(readFileSync(`${file}.manifest.json`, 'utf8'))).toEqual(header);
  }
});

test('no spreadsheet takes a seed for a date', () => {
  const dates = /^\d{1,4}[/.-]\d{1,2}([/.-]\d{1,4})?$/;
  expect(rows.map(({ seed }) => seed as string).filter((seed) => dates.test(seed))).toEqual([]);
});

test('commas: the same rows', async () => {
  const file = folder();
  await writeRuns(runs, file, 'csv');
  const [names, ...table] = readFileSync(file, 'utf8').split('\n');
  expect(names!.split(',')).toEqual(header.columns.map(({ name }) => name));
  const text = (value: unknown): string => (value === null ? '' : String(value));
  expect(table.slice(0, -1)).toEqual(rows.map((row) => Object.values(row).map(text).join(',')));
});

test('Parquet: the same rows and types, the header in its metadata', async () => {
  const bytes = await written('parquet');
  expect(await parquetRows(bytes)).toEqual(rows);
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
  const { key_value_metadata, schema, created_by } = parquetMetadata(file);
  const said = key_value_metadata!.find(({ key }) => key === 'six-party')!.value!;
  expect(JSON.parse(said)).toEqual(header);
  expect(created_by).toBe(`six-party-talks ${header.version}`);
  const types = schema.slice(1).map(({ name, type, repetition_type: of }) => `${name} ${type} ${of}`);
  expect(types).toEqual([
    ...['run INT64 REQUIRED', 'policy BYTE_ARRAY REQUIRED', 'point INT64 REQUIRED'],
    ...['replicate INT64 REQUIRED', 'seed BYTE_ARRAY REQUIRED', 'agents_A BYTE_ARRAY REQUIRED'],
    ...['B DOUBLE REQUIRED', 'agreement BOOLEAN REQUIRED', 'expectedGain_A DOUBLE OPTIONAL'],
    ...['timeToAgreement INT64 REQUIRED', 'timeToAgreement_observed BOOLEAN REQUIRED'],
    ...['lastText_water BYTE_ARRAY OPTIONAL', 'outcome BYTE_ARRAY OPTIONAL', 'chance BOOLEAN REQUIRED'],
  ]);
});

test('many rows: several groups of Parquet, whatever the files', async () => {
  const many = await load(gambled(['count: 4', 'count: 2000'], ['expectedGain.A, outcome', 'outcome']));
  const source = async (chunk: number): Promise<typeof runs> => {
    const at = folder();
    const head = headerOf(many);
    await openFolder(at, manifestOf(head, { index: 1, of: 1 }, chunk), {
      resume: false,
      disk: quick,
      tidy: true,
    });
    for (let from = 0; from < many.total; from += chunk) {
      const to = Math.min(many.total, from + chunk);
      const values = Float64Array.from(
        { length: 3 * (to - from) },
        (_, n) => (from + Math.floor(n / 3)) % [2, 3, 1][n % 3]!,
      );
      await keepChunk(quick, at, many, head, { from, to }, values);
    }
    return await openRuns([at]);
  };
  const [one, other] = [
    await written('parquet', await source(24_000)),
    await written('parquet', await source(701)),
  ];
  expect(one.equals(other)).toBe(true);
  const read = await parquetRows(one);
  expect(read).toHaveLength(24_000);
  expect(read.every(({ run, agreement }, at) => run === at && agreement === (at % 2 === 1))).toBe(true);
});

test('texts with quotes, commas and line feeds', async () => {
  const odd = await load(gambled(['seeds: { count: 4,', 'seeds: { count: 4, seed: "a, \\"b\\"\\n",']));
  const at = folder();
  await sweepExperiment(odd, { folder: at, workers: 1, disk: quick });
  const source = await openRuns([at]);
  const table = (await written('csv', source)).toString();
  expect(table.split('\n').length).toBe(1 + 2 * 48 + 1);
  expect(table).toContain('\n0,random,0,0,"a, ""b""\n/p0/0",0,0.1,');
  expect((await parquetRows(await written('parquet', source)))[3]!['seed']).toBe('a, "b"\n/p0/3');
});

test('where it is written: through a link, into a device, not over a folder, never half', async () => {
  const at = folder();
  mkdirSync(join(at, 'taken'), { recursive: true });
  writeFileSync(join(at, 'file'), 'old');
  symlinkSync('file', join(at, 'link'));
  symlinkSync('/dev/null', join(at, 'device'));
  await expect(writeRuns(runs, join(at, 'link'), 'jsonl')).rejects.toMatchObject({ code: 'invalid-option' });
  await writeRuns(runs, join(at, 'link'), 'jsonl', { force: true });
  await writeRuns(runs, join(at, 'device'), 'jsonl');
  expect([
    lstatSync(join(at, 'link')).isSymbolicLink(),
    lstatSync(join(at, 'device')).isSymbolicLink(),
  ]).toEqual([true, true]);
  expect(readFileSync(join(at, 'file'), 'utf8')).toBe(lines.join('\n'));
  await expect(writeRuns(runs, join(at, 'taken'), 'jsonl')).rejects.toThrow('taken: It is a folder.');
  const broken = { ...runs, pieces: runs.pieces.map((piece) => ({ ...piece, folder: at })) };
  await expect(writeRuns(broken, join(at, 'file'), 'jsonl', { force: true })).rejects.toThrow(
    'The runs cannot be read.',
  );
  expect(readFileSync(join(at, 'file'), 'utf8')).toBe(lines.join('\n'));
  expect(readdirSync(at).sort()).toEqual(['device', 'file', 'link', 'link.manifest.json', 'taken']);
  await expect(writeRuns(runs, join(at, 'no/file'), 'jsonl')).rejects.toMatchObject({ code: 'invalid-file' });
  expect(existsSync(join(at, 'no'))).toBe(false);
});
