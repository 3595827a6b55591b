import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { gamble, gambled } from '../../ensemble/sweep/gamble.js';
import { lake } from '../../files/games.js';
import { sixParty, workFolder, type Call } from '../sixParty.js';

const place = workFolder();
const here = (text: string): string => text.replace('scenario: lake', 'scenario: lake.yaml');
let whole: Call;

beforeAll(async () => {
  writeFileSync(place('lake.yaml'), lake);
  writeFileSync(place('gamble.yaml'), here(gamble));
  writeFileSync(place('other.yaml'), here(gambled(['name: gamble', 'name: other'])));
  mkdirSync(place('empty'));
  const sweep = (file: string, out: string, ...args: string[]): Promise<Call> =>
    sixParty('sweep', place(file), '--out', place(out), ...args);
  whole = await sweep('gamble.yaml', 'whole');
  for (const part of ['1', '2', '3'])
    await sweep('gamble.yaml', `part${part}`, '--shard', `${part}/3`, '--chunk', part);
  await sweep('other.yaml', 'other');
});

const merge = (...args: string[]): Promise<Call> =>
  sixParty('merge', ...args.map((arg) => (/^[a-z]+\d?(\.\w+)?$/.test(arg) ? place(arg) : arg)));
const parts = ['part2', 'part3', 'part1'];
const read = (name: string): Buffer => readFileSync(place(name));

test('shards in any order are the file of a single sweep, and its summary', async () => {
  const { code, out, err } = await merge(...parts, '--out', 'all.jsonl');
  // Only the sweep knows the name of the experiment's file.
  expect([code, err, out]).toEqual([0, '', whole.out.replaceAll(place('gamble.yaml'), '<experiment>')]);
  expect(read('all.jsonl')).toEqual(read('whole/runs.jsonl'));
});

test('without a file the rows go to the standard output', async () => {
  const { code, out, err } = await merge(...parts);
  expect([code, err, out]).toEqual([0, '', read('whole/runs.jsonl').toString()]);
  const table = await merge('whole', '--format=csv');
  expect(table.out.split('\n')[0]).toMatch(/^run,policy,point,replicate,seed,/);
});

test('the name of the file says the format, or --format does', async () => {
  for (const [name, ...args] of [
    ['a.csv'],
    ['a.parquet'],
    ['b.txt', '--format=csv'],
    ['c.csv', '--format=jsonl'],
  ]) {
    expect((await merge('whole', '--out', name!, ...args!)).code).toBe(0);
  }
  expect(read('b.txt')).toEqual(read('a.csv'));
  expect(read('a.parquet').subarray(0, 4).toString()).toBe('PAR1');
  expect(read('c.csv')).toEqual(read('whole/runs.jsonl'));
  const json = await merge('whole', '--out', 'd.jsonl', '--json');
  expect(JSON.parse(json.out)).toMatchObject({ name: 'gamble', runs: 48 });
});

describe('mistakes: code 2, and nothing is written', () => {
  test.each([
    [
      ['part1', 'part3'],
      '16 runs are missing. Go on with six-party sweep --resume, or name all folders.\n  There is nothing of runs 16 to 31.',
    ],
    [['whole', 'other'], 'other: It is a directory of another experiment: other ('],
    [['whole', 'nowhere'], 'nowhere: There is no such folder.'],
    [['empty'], 'empty: There is no manifest.json in it.'],
    [['whole', '--format=parquet'], '--format: Expected a file for parquet'],
    [['whole', '--json'], '--json: Expected a file for the runs'],
    [['whole', '--format=json'], '--format: There is no format "json". Did you mean "jsonl"?'],
    [['whole', '--out=/nowhere/at/all.csv'], 'all.csv: There is no such file or folder.'],
    [[], "missing required argument 'folder'"],
  ])('%j', async (args, said) => {
    const before = readdirSync(place('.')).sort();
    const { code, out, err } = await merge(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
    expect(err).not.toMatch(/\n\s+at /);
    expect(readdirSync(place('.')).sort()).toEqual(before);
  });

  test('a damaged file is named, and the old result is left as it was', async () => {
    await sixParty('sweep', place('gamble.yaml'), '--out', place('cut'), '--chunk', '12');
    await merge('cut', '--out', 'result.jsonl');
    const before = read('result.jsonl');
    const chunk = join(place('cut'), 'chunks', '12-24.jsonl');
    truncateSync(chunk, 700);
    const { code, err } = await merge('cut', '--force', '--out', 'result.jsonl');
    expect([code, err]).toEqual([
      2,
      `12 runs are missing. Go on with six-party sweep --resume, or name all folders.\n  ${chunk}: There is nothing of runs 12 to 23: the file was cut or changed.\n`,
    ]);
    expect(read('result.jsonl')).toEqual(before);
  });
});
