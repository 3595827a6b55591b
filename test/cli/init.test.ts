import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scenarioSchema } from '../../src/files/index.js';
import { sixParty, workFolder } from './sixParty.js';

const file = workFolder();

/** A folder of its own, with a file that would be that of an installed package if wanted. */
function place(name: string, installed = false): string {
  const folder = file(name);
  const schema = join(folder, 'node_modules/six-party-talks/dist/scenario.schema.json');
  mkdirSync(installed ? dirname(schema) : folder, { recursive: true });
  if (installed) writeFileSync(schema, '{}');
  return folder;
}

const schemaNamed = (path: string): string | undefined =>
  /^# yaml-language-server: \$schema=(\S+)\n/.exec(readFileSync(path, 'utf8'))?.[1];

describe('schema', () => {
  test('prints the JSON Schema', async () => {
    const { code, out, err } = await sixParty('schema');
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toEqual(scenarioSchema());
  });
});

describe('init', () => {
  test('writes a file that can be played, and the schema that its first line names', async () => {
    const folder = place('bare');
    const { code, out, err } = await sixParty('init', join(folder, 'lake'));
    expect([code, err]).toEqual([0, '']);
    expect(readdirSync(folder).sort()).toEqual(['lake.yaml', 'scenario.schema.json']);
    expect(out).toContain(`six-party run ${join(folder, 'lake.yaml')}\n`);
    expect(schemaNamed(join(folder, 'lake.yaml'))).toBe('./scenario.schema.json');
    expect(JSON.parse(readFileSync(join(folder, 'scenario.schema.json'), 'utf8'))).toEqual(scenarioSchema());
    for (const command of ['validate', 'run', 'analyze']) {
      expect(await sixParty(command, join(folder, 'lake.yaml'))).toMatchObject({ code: 0, err: '' });
    }
    expect((await sixParty('run', join(folder, 'lake.yaml'), '--json')).out).toContain('"scenario": "lake"');
  });

  test('names the schema of the package where it is installed; leaves a schema that is there', async () => {
    const folder = place('installed', true);
    await sixParty('init', join(folder, 'a'));
    expect(readdirSync(folder).sort()).toEqual(['a.yaml', 'node_modules']);
    expect(schemaNamed(join(folder, 'a.yaml'))).toBe(
      './node_modules/six-party-talks/dist/scenario.schema.json',
    );
    const other = place('other');
    writeFileSync(join(other, 'scenario.schema.json'), 'mine');
    await sixParty('init', join(other, 'a'));
    expect(readFileSync(join(other, 'scenario.schema.json'), 'utf8')).toBe('mine');
  });

  test('does not write over a file, unless it is told to', async () => {
    const folder = place('twice');
    const path = join(folder, 'lake');
    writeFileSync(`${path}.yaml`, 'mine');
    expect(await sixParty('init', path)).toEqual({
      code: 2,
      out: '',
      err: `Nothing was written.\n  ${path}.yaml: There is such a file already, and it is left as it is. Take another name, or write over it with --force.\n`,
    });
    expect([readFileSync(`${path}.yaml`, 'utf8'), readdirSync(folder)]).toEqual(['mine', ['lake.yaml']]);
    expect((await sixParty('init', path, '--force')).code).toBe(0);
    expect(readFileSync(`${path}.yaml`, 'utf8')).toContain('\nname: lake\n');
  });

  test.each([
    ['my game', 'Such as my-game.'],
    ['lake.yaml', 'Such as lake.'],
    ['7', 'Such as my-game.'],
    ['', 'Such as my-game.'],
    ['constructor', 'Such as my-game.'],
  ])('a name that is none: "%s"', async (name, hint) => {
    const { code, out, err } = await sixParty('init', name === '' ? '' : file(name));
    if (name !== '') expect(existsSync(file(`${name}.yaml`))).toBe(false);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(hint);
  });

  test('a folder that there is not', async () => {
    const { code, err } = await sixParty('init', file('nowhere/lake'));
    expect([code, err]).toEqual([
      2,
      `The file cannot be written.\n  ${file('nowhere/lake.yaml')}: There is no such file or folder.\n`,
    ]);
  });
});
