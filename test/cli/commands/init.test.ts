import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadExperiment } from '../../../src/ensemble/index.js';
import { galleryGame, galleryNames, loadScenario, starterExperiment } from '../../../src/files/index.js';
import { scenarios } from '../../../src/scenarios/index.js';
import { saleYaml } from '../saleYaml.js';
import { sixParty, workFolder } from '../sixParty.js';

const place = workFolder();
const folderOf = (name: string): string => {
  mkdirSync(place(name));
  return place(name);
};
const withoutSchema = (text: string): string => text.replace(/^.*\n/, '');

test('--from writes a copy of the game under the name of the file, beside a schema', async () => {
  const folder = folderOf('copy');
  const mine = join(folder, 'my.yaml');
  const { code, out, err } = await sixParty('init', '--from', 'price', '-o', mine);
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain(`Wrote ${mine} and `);
  expect(readdirSync(folder).sort()).toEqual(['my.yaml', 'scenario.schema.json']);
  const text = readFileSync(mine, 'utf8');
  expect(text).toMatch(/^# yaml-language-server: \$schema=\.\/scenario\.schema\.json\n/);
  expect(withoutSchema(text)).toBe(withoutSchema(galleryGame('price')));
  expect(await sixParty('run', mine)).toMatchObject({ code: 0, err: '' });
});

test('a name names the game too; without one it keeps its own, also in the name of the file', async () => {
  const folder = folderOf('named');
  expect((await sixParty('init', join(folder, 'boat'), '--from', 'price')).code).toBe(0);
  expect(readFileSync(join(folder, 'boat.yaml'), 'utf8')).toBe(
    galleryGame('price')
      .replace('\nname: price\n', '\nname: boat\n')
      .replace(/(?<=\$schema=)\S+/, './scenario.schema.json'),
  );
  expect((await sixParty('init', join(folder, 'boat'), '--from', 'price')).code).toBe(2);
  expect((await sixParty('init', join(folder, 'boat'), '--from', 'job', '--force')).code).toBe(0);
  expect(readFileSync(join(folder, 'boat.yaml'), 'utf8')).toContain('\nname: boat\ntitle: An offer');
});

test('-o without a game gives the starter the name of the file', async () => {
  const folder = folderOf('starter');
  expect((await sixParty('init', '-o', join(folder, 'pond.yml'))).code).toBe(0);
  expect(readFileSync(join(folder, 'pond.yml'), 'utf8')).toContain('\nname: pond\n');
});

test('an unknown game is refused with a list of all', async () => {
  const file = join(folderOf('none'), 'my.yaml');
  for (const name of ['?', 'prise', 'constructor']) {
    const { code, out, err } = await sixParty('init', '--from', name, '-o', file);
    expect([code, out]).toEqual([2, '']);
    for (const known of galleryNames) expect(err).toContain(known);
  }
  expect(existsSync(file)).toBe(false);
});

test('neither a name nor a game, and a file that is no YAML', async () => {
  expect((await sixParty('init')).err).toContain('<name>');
  const file = join(folderOf('json'), 'my.json');
  const { code, err } = await sixParty('init', '--from', 'price', '-o', file);
  expect([code, existsSync(file)]).toEqual([2, false]);
  expect(err).toContain('.yaml');
});

describe('--experiment', () => {
  const swept = async (file: string, to: string): Promise<string> => {
    const { code, out } = await sixParty('sweep', file, '--out', to, '--workers', '0', '--json');
    expect([file, code]).toEqual([file, 0]);
    return out;
  };

  test.each(galleryNames)('--from %s writes its experiment, and the game beside it', async (name) => {
    const folder = folderOf(`sweep ${name}`);
    const { code, out, err } = await sixParty('init', join(folder, 'mine'), '--experiment', '--from', name);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(
      `Wrote ${join(folder, 'mine.sweep.yaml')}, an experiment on ${join(folder, 'mine.yaml')}.`,
    );
    expect(readdirSync(folder).sort()).toEqual(['mine.sweep.yaml', 'mine.yaml', 'scenario.schema.json']);
    const text = readFileSync(join(folder, 'mine.sweep.yaml'), 'utf8');
    expect(text).not.toMatch(/examples|\.\.\//);
    // One of its runs: that all of them can be played, the gallery's own tests say.
    const run = await sixParty('run', join(folder, 'mine.sweep.yaml'), '--row', '0');
    expect([run.code, run.err]).toEqual([0, '']);
  });

  test('of a game of one’s own, which is left as it is', async () => {
    const folder = folderOf('own');
    await sixParty('init', join(folder, 'lake'));
    const mine = readFileSync(join(folder, 'lake.yaml'), 'utf8').replaceAll('Fishers', 'Anglers');
    writeFileSync(join(folder, 'lake.yaml'), mine);
    const { code, out } = await sixParty('init', join(folder, 'lake'), '--experiment');
    expect([code, out.split('\n').length]).toEqual([0, 4]);
    expect(readFileSync(join(folder, 'lake.yaml'), 'utf8')).toBe(mine);
    const summary = await swept(join(folder, 'lake.sweep.yaml'), join(folder, 'runs'));
    expect(summary).toContain('expectedGain.Anglers');
    expect((await sixParty('init', join(folder, 'lake'), '--experiment')).code).toBe(2);
    expect((await sixParty('init', join(folder, 'lake'), '--experiment', '--force')).code).toBe(0);
    expect(readFileSync(join(folder, 'lake.yaml'), 'utf8')).toBe(mine);
  });

  test('where there is no such game yet, the starter is written too', async () => {
    const folder = folderOf('starting');
    const { out } = await sixParty('init', join(folder, 'pond'), '--experiment');
    expect(out).toContain(`Wrote ${join(folder, 'pond.yaml')} and `);
    await swept(join(folder, 'pond.sweep.yaml'), join(folder, 'runs'));
  });

  test('in another folder than the game', async () => {
    const folder = folderOf('apart');
    mkdirSync(join(folder, 'plans'));
    await sixParty('init', join(folder, 'pond'));
    const file = join(folder, 'plans/first one.yaml');
    expect((await sixParty('init', join(folder, 'pond'), '--experiment', '-o', file)).out).toContain(
      `six-party sweep '${file}' --out runs`,
    );
    expect(readFileSync(file, 'utf8')).toContain('scenario: "../pond.yaml"');
    await swept(file, join(folder, 'runs'));
  });

  test('without a name: on December 2003, the experiment of the examples', async () => {
    const file = join(folderOf('december'), 'phasing.yaml');
    const { code, out } = await sixParty('init', '--experiment', '-o', file);
    expect([code, out]).toEqual([0, expect.stringContaining('an experiment on december2003')]);
    const text = readFileSync(file, 'utf8');
    const example = readFileSync(new URL('../../../examples/experiment.yaml', import.meta.url), 'utf8');
    expect(text).toBe(example.replace('examples/experiment.yaml', 'phasing.yaml'));
    writeFileSync(file, text.replace('count: 20', 'count: 1'));
    await swept(file, join(file, '../runs'));
  });

  test.each([
    ...Object.values(scenarios),
    ...galleryNames.map((name) => loadScenario(galleryGame(name))),
    loadScenario(saleYaml),
  ])('every scenario has one: $name', async (talks) => {
    const text = starterExperiment(talks, 'game.yaml');
    const { policies } = await loadExperiment(text, { scenarioOf: () => talks });
    expect(policies).toHaveLength(2);
  });
});
