import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openRuns, writeRuns } from '../../src/ensemble/index.js';
import { loadScenario, saveScenario } from '../../src/files/index.js';
import { gamble } from '../ensemble/sweep/gamble.js';
import { dataFolder } from '../files/import/folder.js';
import { edited, lake } from '../files/games.js';
import { sixParty, workFolder, type Call } from './sixParty.js';

const place = workFolder();
const work = place('.');

/** Every file below the folder with its text. */
function everything(folder = work): Record<string, string> {
  const files = readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return lstatSync(path).isDirectory()
      ? Object.entries(everything(path))
      : statSync(path).isFile()
        ? [[path, readFileSync(path, 'latin1')]]
        : [];
  });
  return Object.fromEntries(files) as Record<string, string>;
}

/** That a call is refused with code 2, says the names, and changes nothing. */
async function expectRefused(call: () => Promise<Call>, ...names: readonly string[]): Promise<void> {
  const before = everything();
  const { code, out, err } = await call();
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/^Nothing was written\.\n/m);
  for (const name of names) expect(err).toContain(name);
  expect(everything()).toEqual(before);
}

beforeAll(async () => {
  writeFileSync(place('lake.yaml'), lake);
  writeFileSync(place('gamble.yaml'), gamble.replace('scenario: lake', 'scenario: lake.yaml'));
  symlinkSync(place('lake.yaml'), place('link.yaml'));
  linkSync(place('lake.yaml'), place('hard.yaml'));
  symlinkSync(work, place('around'));
  writeFileSync(place('terms.ts'), `export const rounds = 10;\n`);
  writeFileSync(
    place('lake.ts'),
    `import { december2003 } from 'six-party-talks';\nimport { rounds } from './terms.ts';\n` +
      `export default { ...december2003, horizon: { rounds: Math.min(rounds, 1) } };\n`,
  );
  const sweep = await sixParty('sweep', place('gamble.yaml'), '--out', place('runs'), '--chunk', '12');
  expect(sweep.code).toBe(0);
});

describe('run --trace', () => {
  test.each(['lake.yaml', './runs/../lake.yaml', 'around/lake.yaml', 'link.yaml', 'hard.yaml'])(
    'the scenario, as %s',
    (name) => {
      const trace = `${work}/${name}`;
      return expectRefused(
        () => sixParty('run', place('lake.yaml'), '--force', '--trace', trace),
        trace,
        place('lake.yaml'),
      );
    },
  );

  test('a scenario that is given by a link', () =>
    expectRefused(
      () => sixParty('run', place('link.yaml'), '--force', '--trace', place('lake.yaml')),
      place('link.yaml'),
      place('lake.yaml'),
    ));

  test('a script, and what it imports', async () => {
    for (const name of ['lake.ts', 'terms.ts'])
      await expectRefused(
        () => sixParty('run', place('lake.ts'), '--force', '--trace', place(name)),
        place(name),
      );
  });

  test.each([
    'manifest.json',
    'chunks/0-12.jsonl',
    'chunks/new.json',
    'runs.jsonl',
    'new.json',
    'a/b/new.json',
  ])('in the folder of a sweep: %s', (name) =>
    expectRefused(
      () => sixParty('run', place('lake.yaml'), '--trace', place(`around/runs/${name}`)),
      place(`around/runs/${name}`),
      place('runs'),
    ),
  );

  test('a link into the folder of a sweep', async () => {
    symlinkSync(place('runs/manifest.json'), place('trace.json'));
    await expectRefused(
      () => sixParty('run', place('lake.yaml'), '--trace', place('trace.json')),
      place('trace.json'),
      place('runs'),
    );
  });

  test('another file, one that is named like a scenario of the library, and a device may be written', async () => {
    writeFileSync(place('december2003'), '');
    const args = ['run', 'december2003', '--rounds', '1', '--force', '--trace'];
    for (const trace of [place('december2003'), place('other.json'), '/dev/null']) {
      expect((await sixParty(...args, trace)).code).toBe(0);
    }
    expect(JSON.parse(readFileSync(place('december2003'), 'utf8'))).toMatchObject({ seed: '1' });
  });
});

describe('import -o', () => {
  const copied = (format: string): string => {
    const folder = place(format);
    for (const name of readdirSync(dataFolder(format), { recursive: true, encoding: 'utf8' })) {
      const from = join(dataFolder(format), name);
      if (statSync(from).isDirectory()) mkdirSync(join(folder, name), { recursive: true });
      else {
        mkdirSync(join(folder, name, '..'), { recursive: true });
        writeFileSync(join(folder, name), readFileSync(from));
      }
    }
    return folder;
  };

  test.each([
    ['genius', 'orchard-domain.xml', []],
    ['geniusweb', undefined, ['--rounds', '3']],
    ['scored', 'config.txt', ['--rule', 'unanimity']],
  ] as const)('%s: a file that it is made of', async (format, named, more) => {
    const folder = copied(format);
    const name = named ?? readdirSync(folder).find((file) => file.endsWith('.json'))!;
    const args = ['import', format, folder, ...more, '--force', '-o'];
    await expectRefused(() => sixParty(...args, join(folder, name)), join(folder, name));
    await expectRefused(() => sixParty(...args, place(`around/${format}/${name}`)), join(folder, name));
    await expectRefused(() => sixParty(...args, place('runs/manifest.json')), place('runs'));
    expect((await sixParty(...args, join(folder, 'made.yaml'))).code).toBe(0);
  });
});

describe('export', () => {
  test('over the scenario, of which nothing else is written either', async () => {
    mkdirSync(place('game'));
    const text = edited(['id: A', 'id: sale'], ['agents: { A', 'agents: { sale']);
    writeFileSync(place('game/sale.json'), saveScenario(loadScenario(text), { format: 'json' }));
    symlinkSync(place('game'), place('same'));
    for (const folder of ['game', 'same']) {
      await expectRefused(
        () => sixParty('export', 'geniusweb', place('game/sale.json'), place(folder), '--force'),
        place(`${folder}/sale.json`),
        place('game/sale.json'),
      );
    }
    expect(readdirSync(place('game'))).toEqual(['sale.json']);
  });

  test.each(['runs', 'runs/chunks', 'runs/new'])('into the folder of a sweep: %s', async (folder) => {
    await expectRefused(
      () => sixParty('export', 'geniusweb', place('lake.yaml'), place(folder)),
      place(folder),
      place('runs'),
    );
    expect(existsSync(place('runs/new'))).toBe(false);
  });
});

test('init in the folder of a sweep', () =>
  expectRefused(() => sixParty('init', place('runs/mine')), place('runs/mine.yaml'), place('runs')));

describe('merge --out', () => {
  test.each([
    ['runs/manifest.json'],
    ['around/runs/manifest.json'],
    ['runs/chunks/0-12.jsonl'],
    ['runs/chunks/all.jsonl'],
    ['runs/all.jsonl'],
    ['runs/runs.jsonl', '--format=csv'],
    ['runs/manifest.json', '--format=parquet'],
  ])('%s %s', (out, ...more) =>
    expectRefused(
      () => sixParty('merge', place('runs'), '--force', '--out', place(out), ...more),
      place(out),
      place('runs'),
    ),
  );

  test('the runs of another sweep, or of several into one of them', async () => {
    await sixParty('sweep', place('gamble.yaml'), '--out', place('again'), '--chunk', '12');
    const into = ['--force', '--out', place('again/runs.jsonl')];
    await expectRefused(() => sixParty('merge', place('runs'), ...into), place('again'));
    await expectRefused(() => sixParty('merge', place('runs'), place('again'), ...into), place('again'));
  });

  test('a chunk that lies elsewhere', async () => {
    mkdirSync(place('far'));
    writeFileSync(place('far/manifest.json'), readFileSync(place('runs/manifest.json')));
    symlinkSync(place('runs/chunks'), place('far/chunks'));
    await expectRefused(
      () => sixParty('merge', place('far'), '--out', place('runs/chunks/0-12.jsonl')),
      place('runs'),
    );
    await expect(
      writeRuns(await openRuns([place('far')]), place('runs/chunks/0-12.jsonl'), 'jsonl'),
    ).rejects.toThrow(place('far/chunks/0-12.jsonl'));
  });

  test('what stands beside a table with commas', async () => {
    symlinkSync(place('runs/manifest.json'), place('all.csv.manifest.json'));
    await expectRefused(
      () => sixParty('merge', place('runs'), '--out', place('all.csv'), '--force'),
      place('all.csv.manifest.json'),
      place('runs'),
    );
    expect(existsSync(place('all.csv'))).toBe(false);
  });

  test('what a sweep makes of its runs may be made again', async () => {
    const before = readFileSync(place('runs/runs.jsonl'));
    const again = ['merge', place('runs'), '--out', place('around/runs/runs.jsonl')];
    await expectRefused(() => sixParty(...again), '--force');
    expect((await sixParty(...again, '--force')).code).toBe(0);
    expect(readFileSync(place('runs/runs.jsonl'))).toEqual(before);
    expect((await sixParty('merge', place('runs'), '--out', place('runs/runs.csv'))).code).toBe(0);
    expect(existsSync(place('runs/runs.csv.manifest.json'))).toBe(true);
  });

  test('the library refuses it too', async () => {
    const runs = await openRuns([place('runs')]);
    const text = readFileSync(place('runs/manifest.json'), 'utf8');
    await expect(writeRuns(runs, place('runs/manifest.json'), 'jsonl')).rejects.toMatchObject({
      code: 'invalid-option',
      issues: [
        { path: place('runs/manifest.json'), message: expect.stringContaining(place('runs')) as string },
      ],
    });
    expect(readFileSync(place('runs/manifest.json'), 'utf8')).toBe(text);
  });
});

test('sweep: the experiment or its scenario as the file of its runs', async () => {
  for (const [input, name] of [
    ['gamble.yaml', 'runs.csv'],
    ['lake.yaml', 'runs.csv.manifest.json'],
    ['gamble.yaml', 'experiment.json'],
  ] as const) {
    const folder = `linked ${name}`;
    mkdirSync(place(folder));
    symlinkSync(place(input), place(`${folder}/${name}`));
    await expectRefused(
      () => sixParty('sweep', place('gamble.yaml'), '--out', place(folder), '--format', 'csv'),
      place(`${folder}/${name}`),
      place(input),
    );
  }
});
