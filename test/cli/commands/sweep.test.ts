import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { program } from '../../../src/cli/program.js';
import type { SweepSummary } from '../../../src/ensemble/index.js';
import { gamble, gambled } from '../../ensemble/sweep/gamble.js';
import { lake } from '../../files/games.js';
import { sixParty, workFolder, type Call } from '../sixParty.js';

const place = workFolder();
mkdirSync(place('games'));
writeFileSync(place('games/lake.yaml'), lake);
const here = (text: string): string => text.replace('scenario: lake', 'scenario: games/lake.yaml');
writeFileSync(place('gamble.yaml'), here(gamble));
const until = 'until: { metric: agreement, width: 0.4, every: 5 }\n';
writeFileSync(place('stops.yaml'), here(gambled(['count: 4', 'count: 40'])) + until);

const sweep = (file: string, out: string, ...args: string[]): Promise<Call> =>
  sixParty('sweep', place(file), '--out', place(out), ...args);

/** Ctrl-C after so many lines on the standard error. */
async function interruptedAfter(count: number, file: string, out: string, ...args: string[]): Promise<Call> {
  const call = { out: '', err: '' };
  const code = await program(['sweep', place(file), '--out', place(out), ...args], {
    out: (text) => (call.out += text),
    err: (text) => {
      call.err += text;
      if (call.err.split('\n').length === count + 1) process.emit('SIGINT');
    },
  });
  return { code, ...call };
}

const listeners = (): number[] => ['SIGINT', 'SIGTERM'].map((name) => process.listenerCount(name));
const before = listeners();
const whole = await sweep('gamble.yaml', 'whole', '--workers', '1', '--progress', '0');

describe('what it prints', () => {
  test('a table on the standard output, progress on the other', () => {
    expect(whole.code).toBe(0);
    expect(whole.out).toMatch(/^gamble \([0-9a-f]{32}\), seed "1", version .*: 48 runs, 6 points\n/);
    expect(whole.out).toMatch(/^agreement +\d\.\d{3} \[/m);
    expect(whole.out).toContain(
      '\nDifference to random on the same seeds, and how many pairs of runs differ\n',
    );
    expect(whole.err).toMatch(/^48 of 48 runs, \S+ a second\n$/);
    expect(readdirSync(place('whole')).sort()).toEqual([
      ...['chunks', 'manifest.json', 'runs.jsonl', 'runs.jsonl.manifest.json'],
    ]);
  });

  test('--workers 0 plays in this process: the same', async () => {
    expect(await sweep('gamble.yaml', 'here', '--workers', '0', '--progress', '0')).toMatchObject({
      code: 0,
      out: whole.out.replaceAll('whole', 'here'),
    });
    expect(readFileSync(place('here/runs.jsonl'), 'utf8')).toBe(
      readFileSync(place('whole/runs.jsonl'), 'utf8'),
    );
  });

  test('--json: the same as data', async () => {
    const { code, out, err } = await sweep('gamble.yaml', 'json', '--json');
    const summary = JSON.parse(out) as SweepSummary;
    expect([code, summary.runs, summary.policies.map(({ policy }) => policy)]).toEqual([
      0,
      48,
      ['random', 'tough'],
    ]);
    expect(err).toMatch(/^48 of 48 runs/);
  });

  test.each(['csv', 'parquet'])('--format %s', async (format) => {
    expect((await sweep('gamble.yaml', format, '--format', format)).code).toBe(0);
    expect(readdirSync(place(format))).toContain(`runs.${format}`);
    expect(readdirSync(place(format))).not.toContain('runs.jsonl');
  });

  test('of a shard only that it is there', async () => {
    const { code, out } = await sweep('gamble.yaml', 'shard', '--shard', '2/3');
    expect([code, out]).toEqual([
      0,
      `Shard 2/3: 16 runs are in ${place('shard')}. When all are played: six-party merge <folders>\n`,
    ]);
    expect(readdirSync(place('shard')).sort()).toEqual(['chunks', 'manifest.json']);
    const json = await sweep('gamble.yaml', 'shard', '--shard', '2/3', '--resume', '--json');
    expect(JSON.parse(json.out)).toEqual({ shard: { index: 2, of: 3 }, runs: 16, folder: place('shard') });
  });
});

describe('Ctrl-C', () => {
  test.each(['gamble.yaml', 'stops.yaml'])('keeps what is done, and says how to go on: %s', async (file) => {
    const still = await sweep(file, `${file}-still`, '--workers', '1');
    const out = `${file}-interrupted`;
    const first = await interruptedAfter(2, file, out, '--chunk', '5', '--progress', '0');
    expect([first.code, first.out]).toEqual([130, '']);
    const kept = readdirSync(place(`${out}/chunks`)).length;
    expect(first.err).toMatch(
      /\nInterrupted: (10|15) of \d+ runs are kept in .*\nGo on with the same command and --resume\.\n$/,
    );
    expect(existsSync(place(`${out}/runs.jsonl`))).toBe(false);
    const second = await sweep(file, out, '--resume');
    expect([second.code, second.out]).toEqual([0, still.out]);
    expect(second.err).toMatch(new RegExp(`^${5 * kept} of \\d+ runs are there already\n`));
    expect(readFileSync(place(`${out}/runs.jsonl`))).toEqual(readFileSync(place(`${file}-still/runs.jsonl`)));
  });

  test('while the runs are put together, too', async () => {
    const first = await interruptedAfter(1, 'gamble.yaml', 'late');
    expect([first.code, first.out]).toEqual([130, '']);
    expect(first.err).toContain('\nInterrupted: 48 of 48 runs are kept in ');
    expect(readdirSync(place('late')).sort()).toEqual(['chunks', 'manifest.json']);
    expect((await sweep('gamble.yaml', 'late', '--resume')).out).toBe(whole.out);
  });

  test('listens no longer afterwards', () => {
    expect(listeners()).toEqual(before);
  });
});

describe('mistakes: code 2, everything at once, and nothing is written', () => {
  const options = [
    '--workers',
    '257',
    '--chunk',
    'x',
    '--shard',
    '3/2',
    '--format',
    'xml',
    '--progress',
    '-1',
  ];
  test.each([
    [
      ['gamble.yaml', 'new', ...options],
      [
        '--workers: Expected a whole number from 0 to 256, but found "257".',
        '--chunk: Expected a whole number from 1 to 1000000, but found "x".',
        '--progress: Expected a whole number from 0 to 86400, but found "-1".',
        '--shard: Expected i/n with i from 1 to n, such as 1/4, but found "3/2".',
        '--format: There is no format "xml". Known: jsonl, csv, parquet.',
      ],
    ],
    [['gamble.yaml', 'new', '--shard', '1/2', '--format', 'csv'], ['Say it to six-party merge']],
    [['gambel.yaml', 'new'], ['There is no such file or folder. Did you mean']],
    [
      ['gamble.yaml', 'whole'],
      ['whole: The folder holds runs of this experiment. Go on with it with --resume'],
    ],
    [['stops.yaml', 'whole', '--resume'], ['whole: It is a directory of another experiment: gamble']],
    [['gamble.yaml', 'whole', '--resume', '--shard', '1/2'], ['another shard: shard 1/1, not shard 1/2']],
    [['gamble.yaml', 'games'], ['games: There is no manifest.json in it.']],
    [['gamble.yaml', 'gamble.yaml'], ['gamble.yaml: A part of the path is not a folder.']],
  ])('%j', async ([file, out, ...rest], said) => {
    const before = readdirSync(place('.')).sort();
    const { code, out: text, err } = await sweep(file!, out!, ...rest);
    expect([code, text]).toEqual([2, '']);
    for (const line of said) expect(err).toContain(line);
    expect(err).not.toMatch(/\n\s+at /);
    expect(readdirSync(place('.')).sort()).toEqual(before);
    expect(readdirSync(place('games'))).toEqual(['lake.yaml']);
  });

  test.each([
    [['agreement,', 'agrement,'], 'bad.yaml:11:11 metrics[0]: '],
    [['parties.A.noDeal: [0, 0.2]', 'parties.A.noDeal: [0, 2]'], 'bad.yaml:7:'],
    [['min: 0.1', 'min: 0.7'], 'bad.yaml:8:'],
  ] as const)('an experiment that is not valid: %j', async ([from, to], said) => {
    writeFileSync(place('bad.yaml'), here(gambled([from, to])));
    const { code, err } = await sweep('bad.yaml', 'bad');
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
    expect(existsSync(place('bad'))).toBe(false);
  });

  test('no folder', async () => {
    const { code, err } = await sixParty('sweep', place('gamble.yaml'));
    expect([code, err]).toEqual([
      2,
      expect.stringContaining("required option '--out <folder>' not specified"),
    ]);
  });
});
