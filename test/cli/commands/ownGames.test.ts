import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scenarioSchema } from '../../../src/files/index.js';
import { dataFolder } from '../../files/import/folder.js';
import { saleYaml } from '../saleYaml.js';
import { sixParty, workFolder } from '../sixParty.js';

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

writeFileSync(file('sale.yaml'), saleYaml);
const run = (...args: string[]) => sixParty('run', file('sale.yaml'), ...args);

describe("a game of one's own", () => {
  test('its account has its parties, issues and options, and no dates', async () => {
    expect((await run()).out).toMatchInlineSnapshot(`
      "A sale
      Scenario sale, seed "1". Everything below happened in the model only.

      Delegations
        Ann  plays linear
        Bob  plays boulware

      ROUND 1
        Offer 1     By Ann: price: high; delivery: fast.
        Offer 2     By Bob: price: low; delivery: slow.
        Offer 3     By Ann: price: high; delivery: slow. Moved on delivery.
        Offers 4–6  By Bob: offer 2 again, 2 times; by Ann: offer 3 again.
        Offer 7     By Ann: price: middle; delivery: slow. Moved on price.
        Offer 8     By Bob: offer 2 again.
        Offer 9     By Ann: price: low; delivery: fast. Yes: Bob.
        AGREED      price: low; delivery: fast.
        Expected    Gains over no deal: Ann +0.30, Bob +0.60.

      OUTCOME: settlement
        A deal was signed.

      Signed
        price     low
        delivery  fast

      Gains
             expected  realised
        Ann     +0.30     +0.30
        Bob     +0.60     +0.60

      Blockers
        Bob  wanted price: low             4 offers refused
        Ann  wanted price: high or middle  3 offers refused
        Ann  wanted delivery: fast         1 offer refused
        Bob  wanted delivery: slow         1 offer refused
      "
    `);
    expect((await run('--agent', 'Ann=hardliner', '--agent', 'Bob=hardliner', '--rounds', '2')).out)
      .toMatchInlineSnapshot(`
        "A sale
        Scenario sale, seed "1". Everything below happened in the model only.

        Delegations
          Ann  plays hardliner
          Bob  plays hardliner

        ROUND 1
          Offer 1     By Ann: price: high; delivery: fast.
          Offer 2     By Bob: price: low; delivery: slow.
          Offers 3–4  By Ann: offer 1 again; by Bob: offer 2 again.
          No deal     Every turn is taken.

        OUTCOME: inconclusive
          Nothing was signed: the parties wanted different things on price (Bob: low; Ann: high) and
          delivery (Bob: slow; Ann: fast).

        Gains expected: none, nothing was signed. Realised: Ann 0.00, Bob 0.00.

        Blockers
          Bob  wanted price: low      2 offers refused
          Bob  wanted delivery: slow  2 offers refused
          Ann  wanted price: high     1 offer refused
          Ann  wanted delivery: fast  1 offer refused
        "
      `);
  });

  test('its parties can be called like states', async () => {
    const text = saleYaml.replaceAll('Ann', 'China').replaceAll('Bob', 'US');
    writeFileSync(file('states.yaml'), text.replace('label: US', 'label: United States'));
    const { out } = await sixParty('run', file('states.yaml'));
    expect(out).toContain('  China          plays linear\n  United States  plays boulware\n');
    expect(out).not.toMatch(/Beijing|Washington/);
  });

  test('--json, --trace and replay', async () => {
    const told = await run('--trace', file('trace.json'));
    expect(await sixParty('replay', file('trace.json'))).toEqual(told);
    const json = JSON.parse((await run('--json')).out) as { outcome: object };
    expect(json).toMatchObject({ scenario: 'sale', seed: '1', agents: { Ann: 'linear', Bob: 'boulware' } });
    expect(json.outcome).toMatchObject({ kind: 'settlement', day: 0, stocks: {}, aid: {} });
  });

  test('--agent and --rounds', async () => {
    const args = ['--agent', 'Ann=hardliner', '--rounds', '3'];
    const { out } = await run(...args);
    expect(out).toContain('Ann  plays hardliner');
    expect(out).not.toMatch(/Offers? (7|.*–7)/);
    const { out: longer } = await run(
      '--agent',
      'Ann=hardliner',
      '--agent',
      'Bob=hardliner',
      '--rounds',
      '4',
    );
    expect(longer).toContain('Offers 3–8 ');
    expect((await run('--agent', 'Ben=linear')).err).toContain('There is no party "Ben". Known: Ann, Bob.');
    const text = saleYaml.replace('kind: saop, rounds: 5', 'kind: singleText, chair: Ann, drafts: 5');
    writeFileSync(file('text.yaml'), text.replaceAll('boulware', 'hardliner'));
    const drafts = await sixParty('run', file('text.yaml'), '--rounds', '2');
    expect(drafts.out).toMatch(/Drafts? \S*2 /);
    expect(drafts.out).not.toMatch(/Drafts? \S*3 /);
  });

  test('analyze --json', async () => {
    const { out } = await sixParty('analyze', file('sale.yaml'), '--json');
    expect(JSON.parse(out)).toMatchObject({ scenario: 'sale', deals: 6 });
    const refused = await sixParty('analyze', file('sale.yaml'), '--most', '5');
    expect([refused.code, refused.err]).toEqual([
      2,
      expect.stringContaining('There are 6 deals, and the limit is 5.'),
    ]);
    for (const most of ['0', 'x', '1.5', '4294967296']) {
      const { code, err } = await sixParty('analyze', file('sale.yaml'), '--most', most);
      expect([code, err]).toEqual([
        2,
        expect.stringContaining(`--most: Expected a whole number from 1 to 4294967295, but found "${most}".`),
      ]);
    }
  });
});

test.each([['genius'], ['geniusweb'], ['scored']])('a game of another tool: %s', async (format) => {
  const game = file(`${format}.yaml`);
  expect((await sixParty('import', format, dataFolder(format), '-o', game)).code).toBe(0);
  expect(await sixParty('validate', game)).toMatchObject({ code: 0, err: '' });
  const told = await sixParty('run', game, '--trace', file(`${format}.json`));
  expect(told).toMatchObject({ code: 0, err: '' });
  expect(told.out).not.toMatch(/undefined|NaN|session|month/);
  expect(await sixParty('replay', file(`${format}.json`))).toEqual(told);
  expect(JSON.parse((await sixParty('run', game, '--json')).out)).toMatchObject({ outcome: { day: 0 } });
  const { out } = await sixParty('analyze', game, '--json', '--most', '1000000');
  expect(JSON.parse(out)).toMatchObject({ deals: expect.any(Number) as number });
});
