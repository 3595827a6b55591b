import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/program.js';
import { gamble } from '../ensemble/sweep/gamble.js';
import { dataFolder } from '../files/import/folder.js';
import { lake } from '../files/games.js';
import { sixParty, workFolder } from './sixParty.js';

const place = workFolder();

beforeAll(async () => {
  writeFileSync(place('lake.yaml'), lake);
  writeFileSync(place('gamble.yaml'), gamble.replace('scenario: lake', 'scenario: lake.yaml'));
  expect((await sixParty('sweep', place('gamble.yaml'), '--out', place('runs'), '--workers', '0')).code).toBe(
    0,
  );
  expect((await sixParty('run', place('lake.yaml'), '--trace', place('lake.json'))).code).toBe(0);
}, 60_000);

/** Every option by which a command writes a file, with the files that a call writes into a folder. */
const writing: readonly (readonly [
  command: string,
  call: (folder: string) => readonly string[],
  files: readonly string[],
])[] = [
  ['run', (to) => ['run', place('lake.yaml'), '--trace', join(to, 'new.json')], ['new.json']],
  ['report', (to) => ['report', place('lake.json'), '-o', join(to, 'new.html')], ['new.html']],
  [
    'best-responses',
    (to) => [
      ...['best-responses', place('lake.yaml'), '--seat', 'A', '--model', 'hardliner', '--seeds', '2'],
      ...['--measure', 'expectedGain', '--none', '0', '--workers', '0', '--nfg', join(to, 'new.nfg')],
    ],
    ['new.nfg'],
  ],
  ['import', (to) => ['import', 'genius', dataFolder('genius'), '-o', join(to, 'new.yaml')], ['new.yaml']],
  ['export', (to) => ['export', 'geniusweb', place('lake.yaml'), to], []],
  ['init', (to) => ['init', join(to, 'new')], ['new.yaml']],
  ['init', (to) => ['init', '--from', 'price', '-o', join(to, 'other.yaml')], ['other.yaml']],
  ['init', (to) => ['init', join(to, 'pond'), '--experiment'], ['pond.sweep.yaml']],
  [
    'merge',
    (to) => ['merge', place('runs'), '--out', join(to, 'all.csv')],
    ['all.csv', 'all.csv.manifest.json'],
  ],
  ['merge', (to) => ['merge', place('runs'), '--out', join(to, 'all.parquet')], ['all.parquet']],
];

test('every option of the command that names a file to write is here', async () => {
  const found: string[] = [];
  for (const name of Object.keys(commands)) {
    const groups = { import: ['genius', 'geniusweb', 'scored'], export: ['geniusweb'] }[name] ?? [''];
    for (const group of groups) {
      const { out } = await sixParty(...[name, group, '--help'].filter((word) => word !== ''));
      const help = out.replace(/\n {10,}/g, ' ');
      if (/^ {2}--force/m.test(help)) found.push(name);
      // Whatever names a file or folder that is written has a --force beside it, or goes on with --resume.
      else if (/^ {2}(-o, )?--(out|output|trace|nfg)\b/m.test(help) && !/--resume/.test(help)) {
        // A worker adds to the folder of a sweep, and writes over nothing.
        expect(name).toBe('worker');
      }
    }
  }
  expect(new Set(found)).toEqual(new Set(writing.map(([name]) => name)));
});

describe.each(writing.map(([name, call, files], n) => ({ name, call, files, n })))(
  '$name, $n',
  ({ call, files, n }) => {
    const folder = place(`out ${n}`);
    const written = (): Record<string, string> =>
      Object.fromEntries(
        readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'latin1')]),
      );

    test('writes over nothing without --force, and over everything with it', async () => {
      mkdirSync(folder);
      const first = await sixParty(...call(folder));
      expect([first.code, first.err.replace(/^Note: .*\n/gm, '')]).toEqual([0, '']);
      const now = written();
      for (const name of files) expect(Object.keys(now)).toContain(name);
      for (const name of files.length > 0 ? files : Object.keys(now)) {
        for (const other of Object.keys(now)) rmSync(join(folder, other));
        writeFileSync(join(folder, name), 'mine');
        const mine = written();
        const { code, out, err } = await sixParty(...call(folder));
        expect([code, out]).toEqual([2, '']);
        expect(err).toContain(`${join(folder, name)}: There is such a file already`);
        expect(err).toContain('--force');
        expect(written()).toEqual(mine);
        expect((await sixParty(...call(folder), '--force')).code).toBe(0);
        expect(written()).toEqual(now);
      }
    });

    test('a link that leads nowhere is a file too', async () => {
      const [name] = files;
      if (name === undefined) return;
      const other = place(`link ${n}`);
      mkdirSync(other);
      symlinkSync(join(other, 'nowhere/at all'), join(other, name));
      expect((await sixParty(...call(other))).code).toBe(2);
      expect(lstatSync(join(other, name)).isSymbolicLink()).toBe(true);
      expect(readdirSync(other)).toEqual([name]);
    });

    test('where one of its files cannot be written, none is, and nothing is left behind', async () => {
      const [name, beside] = files;
      const other = place(`full ${n}`);
      if (name === undefined) return;
      mkdirSync(join(other, beside ?? name), { recursive: true });
      const { code, err } = await sixParty(...call(other), '--force');
      expect(code).toBe(2);
      expect(err).toContain(`${join(other, beside ?? name)}: It is a folder.`);
      expect(readdirSync(other)).toEqual([beside ?? name]);
    });
  },
);

test('export writes all files or none', async () => {
  const folder = place('half');
  mkdirSync(folder);
  writeFileSync(join(folder, 'B.json'), 'mine');
  expect((await sixParty('export', 'geniusweb', place('lake.yaml'), folder)).code).toBe(2);
  expect(readdirSync(folder)).toEqual(['B.json']);
});

test('a file that a sweep goes on with is not asked for', async () => {
  const { code } = await sixParty(
    'sweep',
    place('gamble.yaml'),
    '--out',
    place('runs'),
    '--resume',
    '--format',
    'csv',
  );
  expect([code, existsSync(place('runs/runs.csv'))]).toEqual([0, true]);
  expect((await sixParty('sweep', place('gamble.yaml'), '--out', place('runs'), '--resume')).code).toBe(0);
  const again = await sixParty('sweep', place('gamble.yaml'), '--out', place('runs'));
  expect([again.code, again.err]).toEqual([2, expect.stringContaining('--resume')]);
});

test.each([
  ['run', place('lake.yaml'), '--trace', '--json'],
  ['report', place('lake.json'), '-o', '--force'],
  ['merge', place('runs'), '--out', '--out'],
  ['import', 'genius', dataFolder('genius'), '-o', '--force'],
  ['sweep', place('gamble.yaml'), '--out', '--resume'],
])('an option in place of a file that was forgotten: %s', async (...args) => {
  const { code, out, err } = await sixParty(...args);
  expect([code, out, err.includes('This looks like an option') || err.includes('argument missing')]).toEqual([
    2,
    '',
    true,
  ]);
  expect(existsSync(args.at(-1)!)).toBe(false);
});
