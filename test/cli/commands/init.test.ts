import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { galleryGame, galleryNames } from '../../../src/files/index.js';
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
