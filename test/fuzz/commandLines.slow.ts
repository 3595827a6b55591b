import { Command } from 'commander';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/program.js';
import { saleYaml } from '../cli/saleYaml.js';
import { sixParty, workFolder } from '../cli/sixParty.js';
import { expectCleanPrototypes } from './refusal.js';

const place = workFolder();
const experiment = `name: sales
scenario: sale.yaml
policies:
  asIs:
  tough: { agents: { Bob: hardliner } }
factors:
  parties.Ann.noDeal: { min: 0, max: 0.9 }
design: { kind: sobol, points: 4 }
seeds: 1
metrics: [agreement, rounds]
`;

beforeAll(async () => {
  writeFileSync(place('sale.yaml'), saleYaml);
  writeFileSync(place('sales.yaml'), experiment);
  mkdirSync(place('folder'));
  const { code } = await sixParty('run', place('sale.yaml'), '--trace', place('trace.json'));
  const swept = await sixParty('sweep', place('sales.yaml'), '--out', place('runs'), '--workers', '0');
  expect([code, swept.code]).toEqual([0, 0]);
});

/** What each command is asked for with little to do: what is tried stands after it, and counts. */
const asked: Readonly<Record<string, () => readonly string[]>> = {
  run: () => [place('sale.yaml')],
  replay: () => [place('trace.json')],
  report: () => [place('trace.json'), '--out', place('page.html'), '--force'],
  // 400 draws would take minutes: a second mistake beside the one that is tried.
  backtest: () => ['--draws', 'none'],
  analyze: () => [place('sale.yaml')],
  explain: () => [place('trace.json'), '--seeds', '1'],
  ablate: () => [place('sale.yaml'), '--seeds', '1', '--workers', '0'],
  'best-responses': () => [place('sale.yaml'), '--seeds', '1', '--workers', '0'],
  sensitivity: () => [place('sales.yaml'), '--n', '2', '--workers', '0'],
  import: () => ['genius', place('folder')],
  // With its folder: what is tried would be one, in the folder of whoever runs the tests.
  export: () => ['geniusweb', place('sale.yaml'), place('exported'), '--force'],
  init: () => [place('lake'), '--output', place('lake.yaml'), '--force'],
  schema: () => ['scenario'],
  validate: () => [place('sale.yaml')],
  sweep: () => [place('sales.yaml'), '--out', place('runs'), '--resume', '--workers', '0'],
  merge: () => [place('runs')],
  discover: () => [place('runs'), '--outcome', 'agreement'],
  // Nobody answers at port 1, and a worker waits for nothing.
  worker: () => ['--redis', 'redis://127.0.0.1:1', '--workers', 'none'],
};

/** Options whose value is a file or folder that is written: only names within the folder of this test are tried. */
const WRITES = ['--out', '--output', '--trace', '--nfg'];

const values: readonly string[] = [
  '',
  ' ',
  '--',
  '--seed',
  'NaN',
  '1e400',
  '-1',
  '-0',
  '0.5',
  '9'.repeat(400),
  'x'.repeat(100_000),
  '__proto__',
  'constructor=toString',
  'US=hardliner',
  '1/2/3',
  '\u0000',
  '\u001b[2J\u001b]0;x\u0007',
  '\u202egnp.exe',
  'é🎉核\ud800',
  '{"a":1}',
];

/** The options of a command, of those of its commands too. */
async function optionsOf(name: string): Promise<string[]> {
  const command = new Command(name);
  const nothing = (): void => undefined;
  (await commands[name]!.fill())(command, { out: nothing, err: nothing }, nothing);
  const all = [command, ...command.commands].flatMap(({ options }) => options);
  return [...new Set(all.map(({ long }) => long!))];
}

/** Letters of a complaint beyond which nobody reads it: the list of names that are known is the longest. */
const LONGEST = 20_000;
// eslint-disable-next-line no-control-regex -- they are what is looked for
const OBEYED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/;

/** Calls the command, and holds what it says to what is promised of every command line; returns the code. */
async function expectAnswer(args: readonly string[]): Promise<number> {
  const { code, out, err } = await sixParty(...args);
  const what = JSON.stringify(args.map((arg) => arg.slice(0, 40)));
  expect([0, 2, 3], `${what}: ${err.slice(0, 300)}`).toContain(code);
  // `validate` prints what is wrong: it is what was asked for.
  if (code === 2 && args[0] !== 'validate') expect(out, what).toBe('');
  expect(err, what).not.toMatch(/\n\s+at |is a fault of six-party/);
  expect(OBEYED.test(out + err), what).toBe(false);
  expect(err.length, what).toBeLessThan(LONGEST);
  return code;
}

describe('whatever is typed after an option, the command answers', () => {
  test.each(Object.keys(commands))('%s', { timeout: 300_000 }, async (name) => {
    const base = asked[name]!();
    let refused = 0;
    const tried = (await optionsOf(name)).flatMap((option) => [
      [option],
      [option, option],
      ...values.flatMap((value) => {
        const given = WRITES.includes(option) ? place(`written/${value.slice(0, 80)}`) : value;
        return [
          [option, given],
          [`${option}=${given}`, option, given],
        ];
      }),
    ]);
    for (const more of tried) if ((await expectAnswer([name, ...base, ...more])) === 2) refused += 1;
    expectCleanPrototypes();
    if (tried.length > 0) expect(refused).toBeGreaterThan(0);
  });

  test('and after a command: places that are not there, folders, other kinds of files', async () => {
    const places = [...values, place('none'), place('folder'), place('trace.json'), place('sales.yaml')];
    for (const [name, base] of Object.entries(asked)) {
      if (['backtest', 'init', 'worker', 'import', 'export', 'schema'].includes(name)) continue;
      for (const given of places) await expectAnswer([name, given, ...base().slice(1)]);
    }
    for (const kind of ['genius', 'geniusweb', 'scored']) {
      for (const given of places) await expectAnswer(['import', kind, given]);
    }
    for (const given of places) await expectAnswer([given]);
  });

  test('and no half of a file is left', () => {
    const written = existsSync(place('written')) ? readdirSync(place('written')) : [];
    expect([...written, ...readdirSync(place('.'))].filter((file) => /tmp|partial/.test(file))).toEqual([]);
  });
});
